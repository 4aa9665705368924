package dev.plaza.events.inbox;

import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import dev.plaza.events.EventsSettings;
import dev.plaza.events.background.Repeating;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** What goes on beside consumers: retries, forgetting what was received long ago, asking how much waits. */
@Singleton
final class Upkeep {

    private static final Identity CLEANING = Identity.system("inbox-cleaning");
    private static final Duration CLEANING_INTERVAL = Duration.ofHours(1);
    private static final Duration DEPTHS_INTERVAL = Duration.ofSeconds(5);
    private static final int FORGOTTEN_AT_ONCE = 5000;

    private final Transactions transactions;
    private final InboxTable inbox;
    private final RetrySweep retries;
    private final Handlers handlers;
    private final QueueDepths depths;
    private final EventsSettings settings;
    private final List<Repeating> tasks = new CopyOnWriteArrayList<>();

    Upkeep(
            Transactions transactions,
            InboxTable inbox,
            RetrySweep retries,
            Handlers handlers,
            QueueDepths depths,
            EventsSettings settings) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.retries = retries;
        this.handlers = handlers;
        this.depths = depths;
        this.settings = settings;
    }

    void start(CountDownLatch stopping) {
        Patience patience = new Patience("inbox-retries", stopping);
        AtomicBoolean isRevived = new AtomicBoolean();
        tasks.add(Repeating.start("inbox-retries", settings.retryInterval(), () -> {
            if (!isRevived.get()) {
                retries.revive(handlers.types());
                isRevived.set(true);
            }
            retries.round(patience);
        }));
        tasks.add(Repeating.start("inbox-queue-depths", DEPTHS_INTERVAL, depths::sample));
        tasks.add(Repeating.start("inbox-cleaning", CLEANING_INTERVAL, () -> forget(stopping)));
    }

    void close() {
        tasks.forEach(Repeating::close);
    }

    private void forget(CountDownLatch stopping) {
        int forgotten;
        do {
            forgotten = transactions.write(CLEANING, () -> inbox.forget(settings.inboxRetention(), FORGOTTEN_AT_ONCE));
        } while (forgotten == FORGOTTEN_AT_ONCE && stopping.getCount() > 0);
    }
}
