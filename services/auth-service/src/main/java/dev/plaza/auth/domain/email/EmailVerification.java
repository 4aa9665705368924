package dev.plaza.auth.domain.email;

import dev.plaza.auth.domain.session.TokenSecret;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link that was sent to an address, to show that it is read there.
 *
 * @param email      the account's address, or the one that it wants to have
 * @param verifiedAt when it was used, or made useless by another
 */
@MappedEntity("email_verifications")
public record EmailVerification(
        @Id UUID id,
        UUID userId,
        String tokenHash,
        String email,
        Instant expiresAt,
        @Nullable Instant verifiedAt,
        Instant createdAt) {

    public static final Duration LIFETIME = Duration.ofDays(1);

    /** For whoever presents {@code secret}. */
    public static EmailVerification issue(UUID id, UUID userId, String email, TokenSecret secret, Instant now) {
        return new EmailVerification(id, userId, secret.hash(), email, now.plus(LIFETIME), null, now);
    }

    public boolean isOpen(Instant now) {
        return verifiedAt == null && now.isBefore(expiresAt);
    }
}
