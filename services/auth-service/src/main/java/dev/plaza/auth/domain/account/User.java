package dev.plaza.auth.domain.account;

import dev.plaza.auth.domain.role.Role;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An account. Each method that changes it gives the next version, or this one where nothing would change.
 *
 * @param passwordHash a PHC string, parameters and salt included
 * @param roles        names of all roles held, {@link Role#USER} first, the others in the order of the alphabet
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
        @MappedProperty(type = DataType.STRING_ARRAY) List<String> roles,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    private static final long FIRST_VERSION = 1;

    public User {
        roles = List.copyOf(roles);
    }

    /** A new account. */
    public static User open(UUID id, NewAccount stated, Instant now) {
        return new User(
                id,
                stated.email().value(),
                stated.username().value(),
                stated.passwordHash(),
                true,
                stated.isVerified(),
                List.of(Role.USER),
                FIRST_VERSION,
                now,
                now);
    }

    /** Its person has shown that the address is theirs. */
    public User withVerifiedEmail(Instant now) {
        return withVerifiedEmail(new EmailAddress(email), now);
    }

    /** It has this address, of which its person has shown that it is theirs. */
    public User withVerifiedEmail(EmailAddress address, Instant now) {
        return isEmailVerified && address.value().equals(email)
                ? this
                : new User(
                        id,
                        address.value(),
                        username,
                        passwordHash,
                        isActive,
                        true,
                        roles,
                        version + 1,
                        createdAt,
                        now);
    }

    /** It has another password. */
    public User withPasswordHash(String hash, Instant now) {
        return new User(id, email, username, hash, isActive, isEmailVerified, roles, version + 1, createdAt, now);
    }

    /** With another hash of the same password, which nobody needs to hear of. */
    public User withStrongerHash(String hash) {
        return new User(id, email, username, hash, isActive, isEmailVerified, roles, version, createdAt, updatedAt);
    }

    /** Whether who has shown the password of this may still come in when the account is {@code now}. */
    public boolean admits(User now) {
        return now.isActive && now.passwordHash.equals(passwordHash);
    }

    /** It is open, or closed for the time being. */
    public User withActivity(boolean active, Instant now) {
        return active == isActive
                ? this
                : new User(
                        id, email, username, passwordHash, active, isEmailVerified, roles, version + 1, createdAt, now);
    }

    /** It holds these roles and {@link Role#USER}. */
    public User withRoles(Set<String> names, Instant now) {
        List<String> others =
                names.stream().filter(name -> !name.equals(Role.USER)).sorted().toList();
        List<String> all = Stream.concat(Stream.of(Role.USER), others.stream()).toList();
        return all.equals(roles)
                ? this
                : new User(
                        id, email, username, passwordHash, isActive, isEmailVerified, all, version + 1, createdAt, now);
    }

    /** Without the hash, which belongs in no log. */
    @Override
    public String toString() {
        return "User[" + id + ", " + username + ", version " + version + "]";
    }
}
