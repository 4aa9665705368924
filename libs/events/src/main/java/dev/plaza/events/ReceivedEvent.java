package dev.plaza.events;

import dev.plaza.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/**
 * An event as a handler sees it.
 *
 * @param id               the event's own id, the same on every delivery
 * @param aggregateVersion orders the states of the aggregate; the greater is the newer
 * @param time             when it was added to the publisher's outbox
 */
public record ReceivedEvent<T>(
        UUID id, EventType<T> type, UUID aggregateId, long aggregateVersion, Instant time, T payload) {

    /** Without the payload, so that it may be logged. */
    @Override
    public String toString() {
        return type.name() + " " + id + " of " + aggregateId + " version " + aggregateVersion;
    }
}
