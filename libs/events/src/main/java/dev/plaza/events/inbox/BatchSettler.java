package dev.plaza.events.inbox;

import dev.plaza.events.envelope.MalformedEventException;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/**
 * Settles deliveries: when {@link #settle} returns, each is applied, known as a duplicate, or kept among the failures,
 * and may be acknowledged. Safe for use by many threads.
 */
@Singleton
final class BatchSettler {

    private final Handlers handlers;
    private final Applier applier;
    private final Failures failures;

    BatchSettler(Handlers handlers, Applier applier, Failures failures) {
        this.handlers = handlers;
        this.applier = applier;
        this.failures = failures;
    }

    /**
     * Applies all events in one transaction, and when that fails each in a transaction of its own, so that a failing one
     * takes no other with it. Waits while the database cannot work.
     *
     * @throws Patience.Exhausted when the service stops meanwhile; nothing of the batch may be acknowledged then
     */
    void settle(List<Delivery> batch, Patience patience) {
        List<IncomingEvent> events = read(batch, patience);
        if (events.isEmpty()) {
            return;
        }
        try {
            patience.outlast(() -> applier.apply(events));
        } catch (Patience.Exhausted exhausted) {
            throw exhausted;
        } catch (RuntimeException | Error oneFailed) {
            events.forEach(event -> settle(event, patience));
        }
    }

    private void settle(IncomingEvent event, Patience patience) {
        try {
            patience.outlast(() -> applier.apply(List.of(event)));
        } catch (Patience.Exhausted exhausted) {
            throw exhausted;
        } catch (RuntimeException | Error failure) {
            patience.outlast(() -> failures.failed(event, failure));
        }
    }

    private List<IncomingEvent> read(List<Delivery> batch, Patience patience) {
        List<IncomingEvent> events = new ArrayList<>(batch.size());
        for (Delivery delivery : batch) {
            try {
                events.add(handlers.read(delivery.lane(), delivery.message()));
            } catch (MalformedEventException malformed) {
                patience.outlast(() -> failures.malformed(delivery, malformed));
            }
        }
        return events;
    }
}
