package dev.plaza.auth.infrastructure.persistence;

import dev.plaza.auth.domain.email.EmailVerification;
import dev.plaza.auth.domain.email.EmailVerifications;
import dev.plaza.db.BaseRepository;
import dev.plaza.db.EntityTables;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Links sent to addresses, in the table {@code email_verifications}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class EmailVerificationTable extends BaseRepository<EmailVerification, UUID> implements EmailVerifications {

    EmailVerificationTable(EntityTables tables) {
        super(tables, EmailVerification.class);
    }

    @Override
    public void add(EmailVerification verification) {
        insert(verification);
    }

    @Override
    @Query("""
            select id, user_id, token_hash, email, expires_at, verified_at, created_at
              from email_verifications
             where token_hash = :tokenHash
            """)
    public abstract Optional<EmailVerification> findByTokenHash(String tokenHash);

    @Override
    public boolean use(UUID id, Instant now) {
        return markUsed(id, now) > 0;
    }

    @Override
    @Query("""
            update email_verifications
               set verified_at = :now
             where user_id = :ofUser and verified_at is null
            """)
    public abstract void voidAll(UUID ofUser, Instant now);

    @Override
    @Query("""
            update email_verifications
               set verified_at = :now
             where user_id = :ofUser and lower(email) <> lower(:own) and verified_at is null
            """)
    public abstract void voidOthers(UUID ofUser, String own, Instant now);

    @Query("""
            update email_verifications
               set verified_at = :now
             where id = :id and verified_at is null and expires_at > :now
            """)
    abstract long markUsed(UUID id, Instant now);
}
