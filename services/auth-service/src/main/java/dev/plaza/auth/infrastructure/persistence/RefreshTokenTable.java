package dev.plaza.auth.infrastructure.persistence;

import dev.plaza.auth.domain.session.RefreshToken;
import dev.plaza.auth.domain.session.RefreshTokens;
import dev.plaza.db.BaseRepository;
import dev.plaza.db.EntityTables;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.util.UUID;

/** Refresh tokens in the table of that name. */
@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class RefreshTokenTable extends BaseRepository<RefreshToken, UUID> implements RefreshTokens {

    RefreshTokenTable(EntityTables tables) {
        super(tables, RefreshToken.class);
    }

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
