package dev.plaza.auth.infrastructure.persistence;

import dev.plaza.auth.domain.mail.MailJob;
import dev.plaza.auth.domain.mail.MailJobs;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.UUID;

/** Mails to be sent, in the table {@code mail_jobs}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class MailJobTable implements MailJobs, GenericRepository<MailJob, UUID> {

    @Override
    @Query("""
            insert into mail_jobs (id, user_id, purpose, address, next_attempt_at, created_at)
            values (:id, :userId, :purpose, :address, :createdAt, :createdAt)
            """)
    public abstract void add(MailJob job);
}
