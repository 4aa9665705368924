package dev.plaza.auth.application.session;

import dev.plaza.auth.application.AuthSettings;
import dev.plaza.auth.domain.account.User;
import dev.plaza.auth.domain.account.Users;
import dev.plaza.contracts.auth.AuthEvents;
import dev.plaza.contracts.auth.RefreshTokenReused;
import dev.plaza.contracts.auth.SessionRevoked;
import dev.plaza.events.Outbox;
import dev.plaza.service.security.revocation.Revocations;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** Refuses the tokens of a session that is over, here and in the other services; always inside its caller's transaction. */
@Singleton
final class AnnounceEnd {

    private final Users users;
    private final Outbox outbox;
    private final Revocations revocations;
    private final AuthSettings settings;

    AnnounceEnd(Users users, Outbox outbox, Revocations revocations, AuthSettings settings) {
        this.users = users;
        this.outbox = outbox;
        this.revocations = revocations;
        this.settings = settings;
    }

    void revoked(UUID userId, UUID sessionId, Instant now) {
        Instant tokensExpireAt = now.plus(settings.accessTokenLifetime());
        revocations.revokeSession(userId, sessionId, tokensExpireAt);
        outbox.add(
                AuthEvents.SESSION_REVOKED,
                userId,
                account(userId).version(),
                new SessionRevoked(userId, sessionId, now, tokensExpireAt));
    }

    void refreshTokenReused(UUID userId, UUID sessionId, Instant now) {
        outbox.add(
                AuthEvents.REFRESH_TOKEN_REUSED,
                userId,
                account(userId).version(),
                new RefreshTokenReused(userId, sessionId, now));
    }

    private User account(UUID userId) {
        return users.findById(userId)
                .orElseThrow(() -> new IllegalStateException("a session without an account: " + userId));
    }
}
