package dev.plaza.events.outbox;

import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import dev.plaza.events.EventsSettings;
import dev.plaza.events.background.Repeating;
import dev.plaza.events.telemetry.EventMetrics;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings what the relay did not send: after a crash, an outage, a refusal or an overflow. It takes rows that are due in
 * a short transaction that moves their due time on, and only then queues them, so no transaction waits for the broker
 * and several instances share the work. While the broker is away it leaves the rows alone.
 */
@Singleton
final class OutboxSweep {

    private static final Identity SWEEP = Identity.system("sweep");
    private static final int PAGE = 500;
    private static final Duration SAMPLE_INTERVAL = Duration.ofSeconds(5);

    private final Transactions transactions;
    private final OutboxTable table;
    private final RelayQueue queue;
    private final Publisher publisher;
    private final EventMetrics metrics;
    private final EventsSettings settings;
    private volatile @Nullable Repeating repeating;
    private volatile boolean isClosing;
    private long sampledAt = System.nanoTime() - SAMPLE_INTERVAL.toNanos();

    OutboxSweep(
            Transactions transactions,
            OutboxTable table,
            RelayQueue queue,
            Publisher publisher,
            EventMetrics metrics,
            EventsSettings settings) {
        this.transactions = transactions;
        this.table = table;
        this.queue = queue;
        this.publisher = publisher;
        this.metrics = metrics;
        this.settings = settings;
    }

    void start() {
        repeating = Repeating.start("outbox-sweep", settings.sweepInterval(), this::round);
    }

    /** Sweeps now rather than after the pause. */
    void wake() {
        Repeating started = repeating;
        if (started != null) {
            started.wake();
        }
    }

    void close() {
        isClosing = true;
        Repeating started = repeating;
        if (started != null) {
            started.close();
        }
    }

    private void round() {
        publisher.giveUpIfStalled();
        sample();
        List<OutboxEvent> page;
        do {
            page = publisher.isOpen() ? lease() : List.of();
            page.forEach(queue::put);
        } while (page.size() == PAGE && !isClosing);
    }

    private List<OutboxEvent> lease() {
        return transactions.write(SWEEP, () -> table.lease(PAGE, settings.lease()));
    }

    /** Counts rows, which reads the whole table when many wait; so now and then only. */
    private void sample() {
        if (System.nanoTime() - sampledAt >= SAMPLE_INTERVAL.toNanos()) {
            OutboxTable.Backlog backlog = transactions.readOne(SWEEP, table::backlog);
            metrics.unsent(backlog.rows(), backlog.oldestAge());
            sampledAt = System.nanoTime();
        }
    }
}
