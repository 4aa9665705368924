package dev.plaza.auth.application.mfa;

import dev.plaza.auth.application.mail.RequestMail;
import dev.plaza.auth.domain.mail.MailPurpose;
import dev.plaza.auth.domain.session.Device;
import dev.plaza.db.audit.AuditEvent;
import dev.plaza.db.audit.AuditTrail;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Mails and records what becomes of a person's second factor; always inside its caller's transaction. */
@Singleton
final class AnnounceFactor {

    private final RequestMail mails;
    private final AuditTrail audit;

    AnnounceFactor(RequestMail mails, AuditTrail audit) {
        this.mails = mails;
        this.audit = audit;
    }

    /** Its person did something that they should hear of in case it was not them. */
    void announce(UUID userId, String action, MailPurpose purpose, Device device) {
        record(userId, action, device);
        mails.toAccount(userId, purpose);
    }

    /** Its person did something. */
    void record(UUID userId, String action, Device device) {
        audit.record(of(userId, action, device).by(userId));
    }

    /** Somebody gave a wrong code; who is known only where they are signed in. */
    void recordWrongCode(UUID userId, Device device) {
        audit.record(of(userId, "mfa.code-refused", device));
    }

    private static AuditEvent of(UUID userId, String action, Device device) {
        return AuditEvent.of(action, "account", userId).to(userId).from(device.address());
    }
}
