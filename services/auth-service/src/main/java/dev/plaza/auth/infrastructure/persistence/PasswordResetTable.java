package dev.plaza.auth.infrastructure.persistence;

import dev.plaza.auth.domain.password.PasswordReset;
import dev.plaza.auth.domain.password.PasswordResets;
import dev.plaza.db.BaseRepository;
import dev.plaza.db.EntityTables;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Permissions to choose a new password, in the table {@code password_resets}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class PasswordResetTable extends BaseRepository<PasswordReset, UUID> implements PasswordResets {

    PasswordResetTable(EntityTables tables) {
        super(tables, PasswordReset.class);
    }

    @Override
    public void add(PasswordReset reset) {
        insert(reset);
    }

    @Override
    @Query("""
            select id, user_id, token_hash, expires_at, used_at, created_at
              from password_resets
             where token_hash = :tokenHash
            """)
    public abstract Optional<PasswordReset> findByTokenHash(String tokenHash);

    @Override
    public boolean use(UUID id, Instant now) {
        return markUsed(id, now) > 0;
    }

    @Override
    @Query("""
            update password_resets
               set used_at = :now
             where user_id = :ofUser and used_at is null
            """)
    public abstract void voidAll(UUID ofUser, Instant now);

    @Query("""
            update password_resets
               set used_at = :now
             where id = :id and used_at is null and expires_at > :now
            """)
    abstract long markUsed(UUID id, Instant now);
}
