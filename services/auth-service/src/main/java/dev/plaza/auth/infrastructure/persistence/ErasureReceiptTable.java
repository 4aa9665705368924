package dev.plaza.auth.infrastructure.persistence;

import dev.plaza.auth.domain.erasure.ErasureReceipts;
import dev.plaza.db.DatabaseService;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Receipts in the table {@code erasure_receipts}. */
@Singleton
final class ErasureReceiptTable implements ErasureReceipts {

    static final String OPEN = """
            insert into erasure_receipts (id, requested_at, services, waiting_for, completed_at)
            values (?, ?, ?, ?, ?)
            """;

    static final String ANSWER = """
            update erasure_receipts
               set waiting_for = array_remove(waiting_for, ?),
                   completed_at = case when waiting_for = array[cast(? as text)] then cast(? as timestamptz) end
             where id = ? and ? = any(waiting_for)
            """;

    static final String COUNT_OPEN = """
            select count(*) from erasure_receipts where completed_at is null and requested_at < ?
            """;

    private final DatabaseService database;

    ErasureReceiptTable(DatabaseService database) {
        this.database = database;
    }

    @Override
    public void open(UUID erasureId, Set<String> services, Instant now) {
        String[] names = services.stream().sorted().toArray(String[]::new);
        database.insert("open receipt", OPEN, erasureId, now, names, names, names.length == 0 ? now : null);
    }

    @Override
    public void answer(UUID erasureId, String service, Instant now) {
        database.update("answer receipt", ANSWER, service, service, now, erasureId, service);
    }

    @Override
    public long countOpen(Instant begunBefore) {
        return database.select("open receipts", COUNT_OPEN, row -> row.getLong(1), begunBefore)
                .getFirst();
    }
}
