package dev.plaza.events.inbox;

import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import dev.plaza.events.envelope.MalformedEventException;
import dev.plaza.events.telemetry.EventMetrics;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Applies events, each exactly once: the transaction that has the effect also records the event as received. Safe for
 * use by many threads.
 */
@Singleton
final class Applier {

    private static final Identity CONSUMER = Identity.system("consumer");

    private final Transactions transactions;
    private final InboxTable inbox;
    private final FailureTable failures;
    private final Handlers handlers;
    private final EventMetrics metrics;

    Applier(
            Transactions transactions,
            InboxTable inbox,
            FailureTable failures,
            Handlers handlers,
            EventMetrics metrics) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.failures = failures;
        this.handlers = handlers;
        this.metrics = metrics;
    }

    /** Applies what is new of {@code events}, all in one transaction; throws what the first failing handler threw. */
    void apply(List<IncomingEvent> events) {
        List<IncomingEvent> applied = transactions.write(CONSUMER, () -> {
            Set<UUID> fresh = inbox.receive(events);
            // an id that came twice in one batch is new once
            List<IncomingEvent> firsts =
                    events.stream().filter(event -> fresh.remove(event.id())).toList();
            firsts.forEach(handlers::handle);
            return firsts;
        });
        applied.forEach(event -> metrics.applied(event.envelope().time()));
        metrics.duplicates(events.size() - applied.size());
    }

    /**
     * Applies an event that failed before and removes the failure, in one transaction. It may have been applied
     * meanwhile, by a consumer that did not know of the failure; then only the failure goes.
     *
     * @throws MalformedEventException when it cannot be read
     */
    void retry(Failure failure) {
        IncomingEvent event = handlers.read(failure.lane(), failure.message());
        boolean isApplied = transactions.write(CONSUMER, () -> {
            boolean isNew =
                    inbox.receiveAfterFailure(event.id(), event.envelope().type());
            if (isNew) {
                handlers.handle(event);
            }
            failures.remove(failure.id());
            return isNew;
        });
        if (isApplied) {
            metrics.applied(event.envelope().time());
        } else {
            metrics.duplicates(1);
        }
    }
}
