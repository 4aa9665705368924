package dev.plaza.auth.infrastructure.persistence;

import dev.plaza.auth.domain.cleanup.Leftover;
import dev.plaza.auth.domain.cleanup.Leftovers;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Leftovers of every table; each statement finds its rows by an index on their time. */
@Singleton
final class LeftoverTable implements Leftovers {

    private final JdbcOperations jdbc;

    LeftoverTable(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int remove(Leftover kind, Instant before, int most) {
        return jdbc.prepareStatement(statement(kind), statement -> {
            statement.setObject(1, OffsetDateTime.ofInstant(before, ZoneOffset.UTC));
            statement.setInt(2, most);
            return statement.executeUpdate();
        });
    }

    /** What removes them; its parameters are the time and how many. */
    static String statement(Leftover kind) {
        return switch (kind) {
            case EXCHANGED_TOKENS -> """
                    delete from refresh_tokens
                     where id = any (array(
                           select id from refresh_tokens
                            where expires_at < ? and rotated_at is not null
                            limit ? for update skip locked))
                    """;
            case ENDED_SESSIONS -> """
                    delete from sessions
                     where id = any (array(
                           select id from sessions where ended_at < ? limit ? for update skip locked))
                    """;
            case EXPIRED_SESSIONS -> """
                    delete from sessions
                     where id = any (array(
                           select id from sessions where expires_at < ? limit ? for update skip locked))
                    """;
            case PASSWORD_RESETS -> """
                    delete from password_resets
                     where id = any (array(
                           select id from password_resets where expires_at < ? limit ? for update skip locked))
                    """;
            case EMAIL_VERIFICATIONS -> """
                    delete from email_verifications
                     where id = any (array(
                           select id from email_verifications where expires_at < ? limit ? for update skip locked))
                    """;
            case KNOWN_NETWORKS -> """
                    delete from known_networks
                     where (user_id, network) in (
                           select user_id, network from known_networks
                            where last_seen_at < ? limit ? for update skip locked)
                    """;
            case PENDING_REGISTRATIONS -> """
                    delete from pending_registrations
                     where id = any (array(
                           select id from pending_registrations where expires_at < ? limit ? for update skip locked))
                    """;
            case MFA_TICKETS -> """
                    delete from mfa_tickets
                     where id = any (array(
                           select id from mfa_tickets where expires_at < ? limit ? for update skip locked))
                    """;
        };
    }
}
