package dev.plaza.auth.domain.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An account.
 *
 * @param passwordHash a PHC string, parameters and salt included
 * @param version      grows with every change that other services hear of; orders the events about the account
 */
@MappedEntity("users")
public record User(
        @Id UUID id,
        String email,
        String username,
        String passwordHash,
        boolean isActive,
        boolean isEmailVerified,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    private static final long FIRST_VERSION = 1;

    /** A new account. */
    public static User open(UUID id, EmailAddress email, Username username, String passwordHash, Instant now) {
        return new User(id, email.value(), username.value(), passwordHash, true, false, FIRST_VERSION, now, now);
    }

    public List<String> roles() {
        return Role.of(this);
    }

    /** Without the hash, which belongs in no log. */
    @Override
    public String toString() {
        return "User[" + id + ", " + username + ", version " + version + "]";
    }
}
