package dev.plaza.post.application.counts;

import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import dev.plaza.events.background.RepeatingWork;
import dev.plaza.post.domain.counts.PendingWork;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** Adds what waits to the counts of posts and comments, so that those who react do not wait for each other. */
@Singleton
@Requires(notEnv = "command")
final class FoldCounts extends RepeatingWork {

    private static final Identity IDENTITY = Identity.system("counts");
    private static final int BATCH = 2_000;

    private final Transactions transactions;
    private final PendingWork work;

    FoldCounts(Transactions transactions, PendingWork work, CountSettings settings) {
        super("counts", settings.interval());
        this.transactions = transactions;
        this.work = work;
    }

    @Override
    protected void round() {
        int folded;
        do {
            folded = transactions.write(IDENTITY, () -> work.fold(BATCH));
        } while (folded == BATCH && !isStopping());
    }
}
