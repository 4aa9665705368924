package dev.plaza.events.outbox;

import dev.plaza.events.envelope.Envelope;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the outbox, as far as it is published.
 *
 * @param payload     JSON
 * @param traceparent the trace that the event was added in
 */
public record OutboxEvent(
        UUID id,
        String type,
        UUID aggregateId,
        long aggregateVersion,
        String payload,
        @Nullable String traceparent,
        Instant occurredAt) {

    Envelope envelope(String service) {
        return new Envelope(id, type, service, aggregateId, aggregateVersion, occurredAt, traceparent, payload);
    }
}
