package dev.plaza.auth.application.session;

import dev.plaza.auth.domain.account.User;
import dev.plaza.auth.domain.session.Device;
import dev.plaza.db.audit.AuditEvent;
import dev.plaza.db.audit.AuditTrail;
import jakarta.inject.Singleton;

/** Signs a person in who has shown who they are, and puts it on record; always inside its caller's transaction. */
@Singleton
public final class StartSession {

    private final TokenFamilies families;
    private final AuditTrail audit;

    StartSession(TokenFamilies families, AuditTrail audit) {
        this.families = families;
        this.audit = audit;
    }

    /** A new session of {@code account}. */
    public SessionTokens start(User account, Device device) {
        SessionTokens tokens = families.start(account, device);
        audit.record(
                AuditEvent.of("session.started", "session", tokens.session().id())
                        .by(account.id())
                        .to(account.id())
                        .from(device.address()));
        return tokens;
    }
}
