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
 * @param device    as people call it, such as {@code Firefox on Linux}
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
        @Nullable String device,
        Instant createdAt,
        Instant lastUsedAt,
        @Nullable Instant endedAt) {

    /** A session that starts with {@code secret}. */
    public static Session start(
            UUID id, UUID userId, TokenSecret secret, Device device, String name, Instant now, Duration lifetime) {
        return new Session(
                id,
                userId,
                secret.hash(),
                now.plus(lifetime),
                device.address(),
                device.userAgent(),
                name,
                now,
                now,
                null);
    }

    public boolean isOpen(Instant now) {
        return endedAt == null && now.isBefore(expiresAt);
    }

    /** The session after its token has been exchanged for {@code successor} from {@code from}. */
    public Session continued(TokenSecret successor, Device from, Instant now, Duration lifetime) {
        return new Session(
                id,
                userId,
                successor.hash(),
                now.plus(lifetime),
                from.address() == null ? ipAddress : from.address(),
                userAgent,
                device,
                createdAt,
                now,
                endedAt);
    }
}
