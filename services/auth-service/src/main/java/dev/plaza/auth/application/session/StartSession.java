package dev.plaza.auth.application.session;

import dev.plaza.auth.domain.account.User;
import dev.plaza.auth.domain.session.Device;
import dev.plaza.auth.domain.session.Session;
import dev.plaza.auth.domain.session.Sessions;
import dev.plaza.contracts.auth.AuthEvents;
import dev.plaza.contracts.auth.SessionStarted;
import dev.plaza.db.audit.AuditEvent;
import dev.plaza.db.audit.AuditTrail;
import dev.plaza.events.Outbox;
import jakarta.inject.Singleton;
import java.util.Objects;

/** Signs a person in who has shown who they are, and puts it on record; always inside its caller's transaction. */
@Singleton
public final class StartSession {

    private final TokenFamilies families;
    private final Sessions sessions;
    private final DeviceNames names;
    private final Outbox outbox;
    private final AuditTrail audit;

    StartSession(TokenFamilies families, Sessions sessions, DeviceNames names, Outbox outbox, AuditTrail audit) {
        this.families = families;
        this.sessions = sessions;
        this.names = names;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** The first session of a new account. */
    public SessionTokens startFirst(User account, Device device) {
        return start(account, device, names.of(device.userAgent()));
    }

    /** A new session of {@code account}; that it is on a device it had not been used on is told. */
    public SessionTokens start(User account, Device device) {
        String name = names.of(device.userAgent());
        boolean isKnown = sessions.isKnownDevice(account.id(), name);
        SessionTokens tokens = start(account, device, name);
        if (!isKnown) {
            Session session = tokens.session();
            String address = Objects.requireNonNullElse(device.address(), "");
            outbox.add(
                    AuthEvents.SESSION_STARTED,
                    account.id(),
                    account.version(),
                    new SessionStarted(account.id(), session.id(), name, address, session.createdAt()));
        }
        return tokens;
    }

    private SessionTokens start(User account, Device device, String name) {
        SessionTokens tokens = families.start(account, device, name);
        audit.record(
                AuditEvent.of("session.started", "session", tokens.session().id())
                        .by(account.id())
                        .to(account.id())
                        .from(device.address()));
        return tokens;
    }
}
