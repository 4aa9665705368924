package dev.plaza.auth.application.session;

import dev.plaza.auth.application.AuthSettings;
import dev.plaza.auth.domain.account.User;
import dev.plaza.auth.domain.account.Users;
import dev.plaza.auth.domain.session.Sessions;
import dev.plaza.contracts.auth.AuthEvents;
import dev.plaza.contracts.auth.RefreshTokenReused;
import dev.plaza.contracts.auth.SessionRevoked;
import dev.plaza.events.Outbox;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Ends sessions and tells the other services; always inside its caller's transaction. Ending twice is ending once. */
@Singleton
final class EndSession {

    private final Sessions sessions;
    private final Users users;
    private final Outbox outbox;
    private final Clock clock;
    private final AuthSettings settings;

    EndSession(Sessions sessions, Users users, Outbox outbox, Clock clock, AuthSettings settings) {
        this.sessions = sessions;
        this.users = users;
        this.outbox = outbox;
        this.clock = clock;
        this.settings = settings;
    }

    /** Because its person asked for it. */
    void end(UUID userId, UUID sessionId) {
        Instant now = clock.instant();
        if (sessions.end(sessionId, userId, now)) {
            publishRevoked(account(userId), sessionId, now);
        }
    }

    /** Because a refresh token of it came back that had been exchanged long before. */
    void endAfterReplay(UUID userId, UUID sessionId) {
        Instant now = clock.instant();
        if (sessions.end(sessionId, userId, now)) {
            User account = account(userId);
            publishRevoked(account, sessionId, now);
            outbox.add(
                    AuthEvents.REFRESH_TOKEN_REUSED,
                    userId,
                    account.version(),
                    new RefreshTokenReused(userId, sessionId, now));
        }
    }

    private void publishRevoked(User account, UUID sessionId, Instant now) {
        Instant tokensExpireAt = now.plus(settings.accessTokenLifetime());
        outbox.add(
                AuthEvents.SESSION_REVOKED,
                account.id(),
                account.version(),
                new SessionRevoked(account.id(), sessionId, now, tokensExpireAt));
    }

    private User account(UUID userId) {
        return users.findById(userId)
                .orElseThrow(() -> new IllegalStateException("a session without an account: " + userId));
    }
}
