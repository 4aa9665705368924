package dev.plaza.auth.infrastructure.persistence;

import dev.plaza.auth.domain.mail.MailJob;
import dev.plaza.auth.domain.mail.MailJobs;
import dev.plaza.auth.domain.mail.MailPurpose;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Mails to be sent, in the table {@code mail_jobs}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class MailJobTable implements MailJobs, GenericRepository<MailJob, UUID> {

    @Override
    @Query("""
            insert into mail_jobs (id, user_id, purpose, address, registration_id, next_attempt_at, created_at)
            values (:id, :userId, :purpose, :address, :registrationId, :createdAt, :createdAt)
            """)
    public abstract void add(MailJob job);

    @Override
    @Query("""
            with due as (
                 select id from mail_jobs where next_attempt_at <= :now
                  order by next_attempt_at, id limit :most for update skip locked),
            leased as (
                 update mail_jobs j
                    set next_attempt_at = :leaseEnd, attempts = j.attempts + 1
                   from due
                  where j.id = due.id
                returning j.id, j.user_id, j.purpose, j.address, j.registration_id, j.attempts, j.created_at)
            select id, user_id, purpose, address, registration_id, attempts, created_at from leased
            """)
    public abstract List<MailJob> lease(Instant now, Instant leaseEnd, int most);

    @Override
    @Query("""
            delete from mail_jobs where id = :job
            """)
    public abstract void remove(UUID job);

    @Override
    @Query("""
            delete from mail_jobs where user_id = :ofUser and purpose = :purpose
            """)
    public abstract void removeAll(UUID ofUser, MailPurpose purpose);

    @Override
    @Query("""
            update mail_jobs
               set next_attempt_at = :next, last_error = left(:error, 500)
             where id = :job
            """)
    public abstract void postpone(UUID job, Instant next, String error);
}
