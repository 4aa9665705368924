package dev.plaza.auth.application.export;

import dev.plaza.auth.domain.export.Exports;
import dev.plaza.db.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Gives up everything that was or is being gathered for somebody who is forgotten; inside its caller's transaction. */
@Singleton
public final class DiscardExports {

    private final Exports exports;
    private final Transactions transactions;
    private final ArchiveSignal signal;
    private final Clock clock;

    DiscardExports(Exports exports, Transactions transactions, ArchiveSignal signal, Clock clock) {
        this.exports = exports;
        this.transactions = transactions;
        this.signal = signal;
        this.clock = clock;
    }

    /** Nobody is given their archives any more, which are removed at once afterwards. */
    public void of(UUID userId) {
        exports.discard(userId, clock.instant());
        transactions.afterCommit(signal::give);
    }
}
