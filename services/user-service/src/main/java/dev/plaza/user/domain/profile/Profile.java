package dev.plaza.user.domain.profile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as this service knows them.
 *
 * @param version counts the changes of anything here, and is what other services order the states by
 */
public record Profile(
        UUID id,
        Account account,
        Details details,
        Privacy privacy,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /** Of somebody who has just registered. */
    public static Profile open(UUID id, Account account, String firstName, String lastName, Instant createdAt) {
        return new Profile(id, account, Details.named(firstName, lastName), Privacy.DEFAULT, 1, createdAt, createdAt);
    }

    /** This, just opened, of an account of which newer things were heard already. */
    public Profile openedWith(Account heard) {
        return heard.isNewerThan(account)
                ? new Profile(id, heard, details, privacy, version, createdAt, updatedAt)
                : this;
    }

    /** The next state, in which the person says other things of themselves; this one if they say the same. */
    public Profile withDetails(Details other, Instant now) {
        return other.equals(details) ? this : new Profile(id, account, other, privacy, version + 1, createdAt, now);
    }

    /** The next state, in which the person shows themselves otherwise; this one if they show the same. */
    public Profile withPrivacy(Privacy other, Instant now) {
        return other.equals(privacy) ? this : new Profile(id, account, details, other, version + 1, createdAt, now);
    }

    /** The next state, in which auth-service says other things of the person; this one if that is no news. */
    public Profile withAccount(Account other, Instant now) {
        return other.isNewerThan(account)
                ? new Profile(id, other, details, privacy, version + 1, createdAt, now)
                : this;
    }

    public @Nullable String avatarUrl() {
        return details.avatarUrl();
    }

    public String displayName() {
        return displayName(details.firstName(), details.lastName());
    }

    public static String displayName(String firstName, String lastName) {
        return firstName + " " + lastName;
    }
}
