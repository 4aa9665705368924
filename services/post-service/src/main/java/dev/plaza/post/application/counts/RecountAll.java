package dev.plaza.post.application.counts;

import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import dev.plaza.post.domain.counts.Recount;
import dev.plaza.post.domain.counts.Recount.Batch;
import dev.plaza.post.domain.counts.Recount.Kind;
import jakarta.inject.Singleton;
import java.util.function.LongConsumer;

/** Repairs all counts from the rows that they count, while people go on reacting. */
@Singleton
public final class RecountAll {

    private static final Identity IDENTITY = Identity.system("recount");
    private static final int BATCH = 500;

    private final Transactions transactions;
    private final Recount recount;

    RecountAll(Transactions transactions, Recount recount) {
        this.transactions = transactions;
        this.recount = recount;
    }

    public long size(Kind kind) {
        return transactions.read(IDENTITY, () -> recount.size(kind));
    }

    /**
     * Counts all of them anew.
     *
     * @param progress is told how many are done
     * @return how many had wrong counts
     */
    public long run(Kind kind, LongConsumer progress) {
        long done = 0;
        long repaired = 0;
        Batch batch = new Batch(Recount.START, 0, 0);
        do {
            Batch before = batch;
            batch = transactions.write(IDENTITY, () -> recount.next(kind, before.last(), BATCH));
            done += batch.size();
            repaired += batch.repaired();
            progress.accept(done);
        } while (batch.size() == BATCH);
        return repaired;
    }
}
