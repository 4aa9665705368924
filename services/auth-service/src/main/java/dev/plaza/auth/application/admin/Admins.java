package dev.plaza.auth.application.admin;

import dev.plaza.auth.application.account.ChangeAccount.Changed;
import dev.plaza.auth.domain.session.Device;
import dev.plaza.db.Identity;
import dev.plaza.db.audit.AuditEvent;
import dev.plaza.service.security.CurrentPerson;

/** What the operations of admins have in common: they reach other people's rows, and each call is put on record. */
final class Admins {

    static final Identity IDENTITY = Identity.system("admin");

    private Admins() {}

    static AuditEvent call(String action, String subjectType, Object subject, CurrentPerson admin, Device device) {
        return AuditEvent.of(action, subjectType, subject).by(admin.id()).from(device.address());
    }

    static AuditEvent changingRoles(AuditEvent call, Changed change) {
        return call.to(change.after().id())
                .changing(
                        "roles",
                        String.join(" ", change.before().roles()),
                        String.join(" ", change.after().roles()));
    }
}
