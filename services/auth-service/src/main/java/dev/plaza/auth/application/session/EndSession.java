package dev.plaza.auth.application.session;

import dev.plaza.auth.domain.session.Device;
import dev.plaza.auth.domain.session.Sessions;
import dev.plaza.db.audit.AuditEvent;
import dev.plaza.db.audit.AuditTrail;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Ends sessions, puts it on record and tells the other services; always inside its caller's transaction. Ending twice is
 * ending once.
 */
@Singleton
final class EndSession {

    private final Sessions sessions;
    private final AnnounceEnd announcement;
    private final AuditTrail audit;
    private final Clock clock;

    EndSession(Sessions sessions, AnnounceEnd announcement, AuditTrail audit, Clock clock) {
        this.sessions = sessions;
        this.announcement = announcement;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Because {@code actor} wanted it, its person or somebody who looks after accounts.
     *
     * @return whether it had still been running
     */
    boolean end(UUID userId, UUID sessionId, UUID actor, Device device) {
        Instant now = clock.instant();
        boolean wasRunning = sessions.end(sessionId, userId, now);
        if (wasRunning) {
            announcement.revoked(userId, sessionId, now);
            audit.record(ended("session.ended", userId, sessionId, device).by(actor));
        }
        return wasRunning;
    }

    /** Because a refresh token of it came back that had been exchanged long before; nobody knows by whom. */
    void endAfterReplay(UUID userId, UUID sessionId, Device device) {
        Instant now = clock.instant();
        if (sessions.end(sessionId, userId, now)) {
            announcement.revoked(userId, sessionId, now);
            announcement.refreshTokenReused(userId, sessionId, now);
            audit.record(ended("session.ended-after-replay", userId, sessionId, device));
        }
    }

    private static AuditEvent ended(String action, UUID userId, UUID sessionId, Device device) {
        return AuditEvent.of(action, "session", sessionId).to(userId).from(device.address());
    }
}
