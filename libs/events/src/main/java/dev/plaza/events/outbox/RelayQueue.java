package dev.plaza.events.outbox;

import dev.plaza.events.EventsSettings;
import jakarta.inject.Singleton;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The events of this process that wait to be published, bounded; none waits in it twice. */
@Singleton
final class RelayQueue {

    private static final int POLL_MILLIS = 100;

    private final BlockingQueue<OutboxEvent> waiting;
    private final Settlement settlement;
    private volatile boolean isClosed;

    RelayQueue(EventsSettings settings, Settlement settlement) {
        this.waiting = new ArrayBlockingQueue<>(settings.relayCapacity());
        this.settlement = settlement;
    }

    /** Takes an event if there is room; else its row falls due and the sweep brings it. Never waits. */
    void offer(OutboxEvent event) {
        if (!isClosed && settlement.take(event.id()) && !waiting.offer(event)) {
            settlement.letGo(event.id());
        }
    }

    /** Takes an event, waiting for room until the queue is closed. */
    void put(OutboxEvent event) {
        if (!settlement.take(event.id())) {
            return;
        }
        try {
            while (!isClosed) {
                if (waiting.offer(event, POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        settlement.unsent(event.id());
    }

    /** The next event, or null when none came for a moment. */
    @Nullable OutboxEvent next() throws InterruptedException {
        return waiting.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Refuses further events; those that wait can still be taken. */
    void close() {
        isClosed = true;
    }

    boolean isExhausted() {
        return isClosed && waiting.isEmpty();
    }
}
