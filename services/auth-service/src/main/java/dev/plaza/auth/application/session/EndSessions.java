package dev.plaza.auth.application.session;

import dev.plaza.auth.domain.session.Device;
import dev.plaza.auth.domain.session.Sessions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Ends the sessions of an account, as {@link EndSession} ends one; always inside its caller's transaction. */
@Singleton
public final class EndSessions {

    private final Sessions sessions;
    private final EndSession endSession;
    private final Clock clock;

    EndSessions(Sessions sessions, EndSession endSession, Clock clock) {
        this.sessions = sessions;
        this.endSession = endSession;
        this.clock = clock;
    }

    /** All of them, because {@code actor} wanted it. */
    public void endAll(UUID userId, UUID actor, Device device) {
        sessions.findOpen(userId, clock.instant()).forEach(id -> endSession.end(userId, id, actor, device));
    }

    /** All but one, because their person wanted it. */
    public void endOthers(UUID userId, UUID kept, Device device) {
        sessions.findOpen(userId, clock.instant()).stream()
                .filter(id -> !id.equals(kept))
                .forEach(id -> endSession.end(userId, id, userId, device));
    }
}
