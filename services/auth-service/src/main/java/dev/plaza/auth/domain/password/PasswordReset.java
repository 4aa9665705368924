package dev.plaza.auth.domain.password;

import dev.plaza.auth.domain.session.TokenSecret;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Permission to choose a new password, once.
 *
 * @param usedAt when it was used, or made useless by another
 */
@MappedEntity("password_resets")
public record PasswordReset(
        @Id UUID id,
        UUID userId,
        String tokenHash,
        Instant expiresAt,
        @Nullable Instant usedAt,
        Instant createdAt) {

    public static final Duration LIFETIME = Duration.ofMinutes(30);

    /** For whoever presents {@code secret}. */
    public static PasswordReset issue(UUID id, UUID userId, TokenSecret secret, Instant now) {
        return new PasswordReset(id, userId, secret.hash(), now.plus(LIFETIME), null, now);
    }

    public boolean isOpen(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }
}
