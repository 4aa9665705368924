package dev.plaza.auth.application.export;

import dev.plaza.auth.domain.AuthProblem;
import dev.plaza.auth.domain.account.User;
import dev.plaza.auth.domain.account.Users;
import dev.plaza.auth.domain.export.Export;
import dev.plaza.auth.domain.export.Exports;
import dev.plaza.auth.domain.session.Device;
import dev.plaza.contracts.auth.AuthEvents;
import dev.plaza.contracts.auth.ExportRequested;
import dev.plaza.db.Identity;
import dev.plaza.db.Ids;
import dev.plaza.db.Transactions;
import dev.plaza.db.audit.AuditEvent;
import dev.plaza.db.audit.AuditTrail;
import dev.plaza.events.Outbox;
import dev.plaza.service.security.CurrentPerson;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Begins to gather all data of a person who asks for it. One at a time: whoever asks again is given the same one. */
@Singleton
public final class RequestExport {

    private static final Identity IDENTITY = Identity.system("export");

    private final Transactions transactions;
    private final Users users;
    private final Exports exports;
    private final AddOwnData ownData;
    private final ExportLinks links;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    RequestExport(
            Transactions transactions,
            Users users,
            Exports exports,
            AddOwnData ownData,
            ExportLinks links,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.transactions = transactions;
        this.users = users;
        this.exports = exports;
        this.ownData = ownData;
        this.links = links;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins.
     *
     * @throws AuthProblem.SessionEnded when there is no account any more
     */
    public ExportView request(CurrentPerson person, Device device) {
        Instant now = clock.instant();
        Export export = transactions.write(IDENTITY, () -> {
            User account = users.lock(person.id()).orElseThrow(AuthProblem.SessionEnded::new);
            return exports.findOpen(person.id(), now).orElseGet(() -> begin(account, device, now));
        });
        return ExportView.of(export, links, now);
    }

    private Export begin(User account, Device device, Instant now) {
        List<String> services =
                AuthEvents.EXPORT_REQUESTED.consumers().stream().sorted().toList();
        Export export = Export.of(Ids.next(), account.id(), services, now);
        exports.open(export);
        ownData.addTo(export.id(), account.id());
        outbox.add(
                AuthEvents.EXPORT_REQUESTED,
                account.id(),
                account.version(),
                new ExportRequested(account.id(), export.id()));
        audit.record(AuditEvent.of("export.requested", "export", export.id())
                .by(account.id())
                .to(account.id())
                .from(device.address()));
        return export;
    }
}
