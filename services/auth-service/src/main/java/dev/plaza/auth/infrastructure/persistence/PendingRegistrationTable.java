package dev.plaza.auth.infrastructure.persistence;

import dev.plaza.auth.domain.registration.PendingRegistration;
import dev.plaza.auth.domain.registration.PendingRegistrations;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Accounts that wait for their address to be confirmed, in the table {@code pending_registrations}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class PendingRegistrationTable implements PendingRegistrations, GenericRepository<PendingRegistration, UUID> {

    @Override
    @Query("""
            insert into pending_registrations
                   (id, email, username, password_hash, first_name, last_name, expires_at, created_at)
            values (:id, :email, :username, :passwordHash, :firstName, :lastName, :expiresAt, :createdAt)
            """)
    public abstract void add(PendingRegistration registration);

    @Override
    @Query("""
            select id, email, username, password_hash, first_name, last_name, expires_at, created_at
              from pending_registrations
             where id = :id and expires_at > :now
            """)
    public abstract Optional<PendingRegistration> find(UUID id, Instant now);

    @Override
    @Query("update pending_registrations set token_hash = :tokenHash where id = :registration")
    public abstract void issue(UUID registration, String tokenHash);

    @Override
    @Query("""
            with taken as (
                 delete from pending_registrations
                  where token_hash = :tokenHash and expires_at > :now
                returning id, email, username, password_hash, first_name, last_name, expires_at, created_at)
            select id, email, username, password_hash, first_name, last_name, expires_at, created_at from taken
            """)
    public abstract List<PendingRegistration> take(String tokenHash, Instant now);
}
