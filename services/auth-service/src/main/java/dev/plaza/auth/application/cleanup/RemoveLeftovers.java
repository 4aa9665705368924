package dev.plaza.auth.application.cleanup;

import dev.plaza.auth.domain.cleanup.Leftover;
import dev.plaza.auth.domain.cleanup.Leftovers;
import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/**
 * Removes what has counted for nothing long enough, a batch a transaction, so that no lock is held for long and nobody waits
 * for it. Several instances share the work: each passes over the rows that another one is removing.
 */
@Singleton
public final class RemoveLeftovers {

    static final int BATCH = 1000;

    private static final Identity IDENTITY = Identity.system("clean-up");

    private final Transactions transactions;
    private final Leftovers leftovers;
    private final CleanUpSettings settings;
    private final Clock clock;

    RemoveLeftovers(Transactions transactions, Leftovers leftovers, CleanUpSettings settings, Clock clock) {
        this.transactions = transactions;
        this.leftovers = leftovers;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Removes one batch of a kind.
     *
     * @return how many there were; fewer than {@value #BATCH} when no more are left that somebody else isn't removing
     */
    public int removeSome(Leftover kind) {
        Instant before = clock.instant().minus(settings.keep(kind));
        return transactions.write(IDENTITY, () -> leftovers.remove(kind, before, BATCH));
    }
}
