package dev.plaza.auth.domain.registration;

import dev.plaza.auth.domain.account.EmailAddress;
import dev.plaza.auth.domain.account.NewAccount;
import dev.plaza.auth.domain.account.PersonName;
import dev.plaza.auth.domain.account.Username;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * An account that is opened when its address is confirmed. There may be several for one address or name, and for those
 * that have an account: nobody has looked.
 */
@MappedEntity("pending_registrations")
public record PendingRegistration(
        @Id UUID id,
        String email,
        String username,
        String passwordHash,
        String firstName,
        String lastName,
        Instant expiresAt,
        Instant createdAt) {

    private static final Duration LIFETIME = Duration.ofDays(1);

    /** For whoever confirms the address of {@code wanted} in time. */
    public static PendingRegistration of(UUID id, NewAccount wanted, Instant now) {
        return new PendingRegistration(
                id,
                wanted.email().value(),
                wanted.username().value(),
                wanted.passwordHash(),
                wanted.firstName().value(),
                wanted.lastName().value(),
                now.plus(LIFETIME),
                now);
    }

    /** What is opened for whoever has confirmed the address. */
    public NewAccount confirmed() {
        return new NewAccount(
                new EmailAddress(email),
                new Username(username),
                passwordHash,
                new PersonName(firstName),
                new PersonName(lastName),
                true);
    }

    /** Without hash, address and names. */
    @Override
    public String toString() {
        return "PendingRegistration[" + id + "]";
    }
}
