package dev.plaza.auth.infrastructure.persistence;

import dev.plaza.auth.domain.mfa.Authenticator;
import dev.plaza.auth.domain.mfa.RecoveryCodes;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.UUID;

/** Recovery codes in the table of that name. They are rows without a life of their own, and so no entities. */
@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class RecoveryCodeTable implements RecoveryCodes, GenericRepository<Authenticator, UUID> {

    @Override
    @Query("""
            insert into recovery_codes (user_id, code_hash, created_at)
            values (:userId, :codeHash, :now)
            """)
    public abstract void add(UUID userId, String codeHash, Instant now);

    @Override
    public boolean use(UUID userId, String codeHash, Instant now) {
        return markUsed(userId, codeHash, now) > 0;
    }

    @Override
    @Query("""
            select count(*)
              from recovery_codes
             where user_id = :userId and used_at is null
            """)
    public abstract int countUnused(UUID userId);

    @Override
    @Query("""
            delete from recovery_codes
             where user_id = :userId
            """)
    public abstract void removeAll(UUID userId);

    @Query("""
            update recovery_codes
               set used_at = :now
             where user_id = :userId and code_hash = :codeHash and used_at is null
            """)
    abstract long markUsed(UUID userId, String codeHash, Instant now);
}
