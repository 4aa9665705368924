package dev.plaza.auth.infrastructure.persistence;

import dev.plaza.auth.domain.session.RefreshToken;
import dev.plaza.auth.domain.session.RefreshTokens;
import dev.plaza.db.BaseRepository;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.util.UUID;

/** Refresh tokens in the table of that name. */
@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class RefreshTokenTable implements RefreshTokens, BaseRepository<RefreshToken, UUID> {

    @Override
    public void add(RefreshToken token) {
        insert(token);
    }

    @Override
    @Query("""
            update refresh_tokens
               set rotated_at = :rotatedAt
             where id = :id
            """)
    public abstract void keepRotated(RefreshToken token);
}
