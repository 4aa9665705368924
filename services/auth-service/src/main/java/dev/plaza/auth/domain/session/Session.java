package dev.plaza.auth.domain.session;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One sign-in on one device, and the family of all refresh tokens that followed from it.
 *
 * @param tokenHash of the family's current refresh token
 * @param expiresAt when that token does; moves on with every refresh
 * @param endedAt   when it was signed out of or ended for safety's sake
 */
@MappedEntity("sessions")
public record Session(
        @Id UUID id,
        UUID userId,
        String tokenHash,
        Instant expiresAt,
        @Nullable String ipAddress,
        @Nullable String userAgent,
        Instant createdAt,
        Instant lastUsedAt,
        @Nullable Instant endedAt) {

    /** A session that starts with {@code secret}. */
    public static Session start(
            UUID id, UUID userId, TokenSecret secret, Device device, Instant now, Duration lifetime) {
        return new Session(
                id, userId, secret.hash(), now.plus(lifetime), device.address(), device.userAgent(), now, now, null);
    }

    public boolean isOpen(Instant now) {
        return endedAt == null && now.isBefore(expiresAt);
    }

    /** The session after its token has been exchanged for {@code successor}. */
    public Session continued(TokenSecret successor, Instant now, Duration lifetime) {
        return new Session(
                id, userId, successor.hash(), now.plus(lifetime), ipAddress, userAgent, createdAt, now, endedAt);
    }
}
