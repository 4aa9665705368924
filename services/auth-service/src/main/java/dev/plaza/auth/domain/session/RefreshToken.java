package dev.plaza.auth.domain.session;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One link in the chain of refresh tokens that keeps a session alive.
 *
 * @param rotatedAt when it was exchanged for its successor; absent for the one that is current
 */
@MappedEntity("refresh_tokens")
public record RefreshToken(
        @Id UUID id,
        UUID userId,
        UUID sessionId,
        String tokenHash,
        Instant expiresAt,
        boolean isRevoked,
        @Nullable Instant rotatedAt,
        Instant createdAt) {

    /** What presenting the token leads to. */
    public enum Presentation {
        /** It is current: exchange it. */
        FIRST,
        /** It was exchanged a moment ago, by another tab or a request whose answer was lost: the same successor again. */
        REPEATED,
        /** It was exchanged long ago: whoever holds it should not. */
        REPLAYED
    }

    /** The token of {@code session} that {@code secret} stands for. */
    public static RefreshToken issue(UUID id, Session session, TokenSecret secret, Instant now) {
        return new RefreshToken(
                id, session.userId(), session.id(), secret.hash(), session.expiresAt(), false, null, now);
    }

    public Presentation presented(Instant now, Duration grace) {
        if (rotatedAt == null) {
            return Presentation.FIRST;
        }
        return now.isAfter(rotatedAt.plus(grace)) ? Presentation.REPLAYED : Presentation.REPEATED;
    }

    public RefreshToken rotated(Instant now) {
        return new RefreshToken(id, userId, sessionId, tokenHash, expiresAt, isRevoked, now, createdAt);
    }
}
