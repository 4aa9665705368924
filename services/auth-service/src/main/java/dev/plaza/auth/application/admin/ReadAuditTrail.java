package dev.plaza.auth.application.admin;

import dev.plaza.auth.domain.audit.RecordQuery;
import dev.plaza.auth.domain.audit.RecordedEvent;
import dev.plaza.auth.domain.audit.RecordedEvents;
import dev.plaza.auth.domain.session.Device;
import dev.plaza.db.NumberedPage;
import dev.plaza.db.Transactions;
import dev.plaza.db.audit.AuditTrail;
import dev.plaza.service.security.CurrentPerson;
import io.micronaut.transaction.TransactionDefinition.Isolation;
import jakarta.inject.Singleton;

/** Shows an admin who did what; that it was read is put on record, too. */
@Singleton
public final class ReadAuditTrail {

    private final Transactions transactions;
    private final RecordedEvents records;
    private final AuditTrail audit;

    ReadAuditTrail(Transactions transactions, RecordedEvents records, AuditTrail audit) {
        this.transactions = transactions;
        this.records = records;
        this.audit = audit;
    }

    /**
     * A page of it, the newest first, and how many records there were at the same moment.
     *
     * @param page from 0
     */
    public NumberedPage<RecordedEvent> read(CurrentPerson admin, RecordQuery query, int page, int size, Device device) {
        return transactions.write(Admins.IDENTITY, Isolation.REPEATABLE_READ, () -> {
            var found = new NumberedPage<>(records.findPage(query, (long) page * size, size), records.count(query));
            audit.record(Admins.call("audit.read", "audit", "trail", admin, device));
            return found;
        });
    }
}
