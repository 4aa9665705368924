package dev.plaza.auth.application.erasure;

import dev.plaza.auth.application.export.DiscardExports;
import dev.plaza.auth.application.session.EndSessions;
import dev.plaza.auth.domain.account.User;
import dev.plaza.auth.domain.account.Users;
import dev.plaza.auth.domain.erasure.ErasureReceipts;
import dev.plaza.auth.domain.session.Device;
import dev.plaza.contracts.auth.AuthEvents;
import dev.plaza.contracts.auth.UserErased;
import dev.plaza.db.Ids;
import dev.plaza.db.audit.AuditEvent;
import dev.plaza.db.audit.AuditTrail;
import dev.plaza.events.Outbox;
import dev.plaza.service.security.revocation.Revocations;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Removes an account and all that hangs on it, and asks the other services to do the same; inside its caller's transaction. */
@Singleton
final class ForgetAccount {

    private final Users users;
    private final RetireName name;
    private final ErasureReceipts receipts;
    private final DiscardExports exports;
    private final EndSessions sessions;
    private final Revocations revocations;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    ForgetAccount(
            Users users,
            RetireName name,
            ErasureReceipts receipts,
            DiscardExports exports,
            EndSessions sessions,
            Revocations revocations,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.users = users;
        this.name = name;
        this.receipts = receipts;
        this.exports = exports;
        this.sessions = sessions;
        this.revocations = revocations;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Forgets a locked account; the id of the erasure. */
    UUID forget(User account, Device device) {
        UUID id = account.id();
        UUID erasureId = Ids.next();
        Instant now = clock.instant();
        long last = account.version() + 1;
        sessions.endAll(id, id, device);
        revocations.revokeAccount(id, last, now);
        name.retire(account.username());
        Set<String> asked = AuthEvents.USER_ERASED.consumers();
        receipts.open(erasureId, asked, now);
        outbox.add(AuthEvents.USER_ERASED, id, last, new UserErased(id, erasureId));
        audit.record(
                AuditEvent.of("account.erased", "account", id).by(id).to(id).from(device.address()));
        exports.of(id);
        users.remove(id);
        return erasureId;
    }
}
