package dev.plaza.auth.domain.mfa;

import dev.plaza.auth.domain.account.User;
import dev.plaza.auth.domain.session.TokenSecret;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says that somebody has shown the password of an account and has yet to show a code.
 *
 * @param accountVersion of the account whose password was shown: whatever has become of it since, another password or other
 *                       roles, the ticket is worth nothing
 */
@MappedEntity("mfa_tickets")
public record MfaTicket(
        @Id UUID id,
        UUID userId,
        String tokenHash,
        long accountVersion,
        int wrongCodes,
        Instant expiresAt,
        @Nullable Instant usedAt,
        Instant createdAt) {

    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final int MOST_WRONG_CODES = 5;

    /** For whoever presents {@code secret}. */
    public static MfaTicket issue(UUID id, User account, TokenSecret secret, Instant now) {
        return new MfaTicket(id, account.id(), secret.hash(), account.version(), 0, now.plus(LIFETIME), null, now);
    }

    public boolean isOpen(Instant now) {
        return usedAt == null && wrongCodes < MOST_WRONG_CODES && now.isBefore(expiresAt);
    }

    public boolean isFor(User account) {
        return account.id().equals(userId) && account.version() == accountVersion && account.isActive();
    }

    public MfaTicket used(Instant now) {
        return new MfaTicket(id, userId, tokenHash, accountVersion, wrongCodes, expiresAt, now, createdAt);
    }

    /** After a wrong code. */
    public MfaTicket refused() {
        return new MfaTicket(id, userId, tokenHash, accountVersion, wrongCodes + 1, expiresAt, usedAt, createdAt);
    }
}
