package dev.plaza.events;

import dev.plaza.contracts.Catalogue;
import dev.plaza.contracts.ContractJson;
import dev.plaza.contracts.EventType;
import dev.plaza.db.Ids;
import dev.plaza.db.Transactions;
import dev.plaza.events.outbox.OutboxEvent;
import dev.plaza.events.outbox.OutboxTable;
import dev.plaza.events.outbox.Relay;
import dev.plaza.events.telemetry.TraceContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Where a use case leaves the events that tell of its change. They are published at least once when, and only when, the
 * transaction commits; the broker need not be up. Safe for use by many threads.
 */
@Singleton
public final class Outbox {

    private final Transactions transactions;
    private final OutboxTable table;
    private final Relay relay;
    private final Catalogue catalogue;
    private final EventsSettings settings;
    private final Clock clock;

    Outbox(
            Transactions transactions,
            OutboxTable table,
            Relay relay,
            Catalogue catalogue,
            EventsSettings settings,
            Clock clock) {
        this.transactions = transactions;
        this.table = table;
        this.relay = relay;
        this.catalogue = catalogue;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Adds an event to the current transaction. It carries the trace that this thread is in.
     *
     * @param aggregateVersion the version of the aggregate after the change
     * @param payload          the full state after the change, where replicas are fed by it
     * @throws IllegalStateException    outside a transaction
     * @throws IllegalArgumentException when the catalogue does not know the type as one of this service's, or the payload
     *                                  cannot be written as JSON
     */
    public <T> void add(EventType<T> type, UUID aggregateId, long aggregateVersion, T payload) {
        requirePublishable(type);
        OutboxEvent event = event(type, new Change<>(aggregateId, aggregateVersion, payload));
        transactions.atEnd(() -> table.insert(event, headStart()));
        transactions.afterCommit(() -> relay.offer(event));
    }

    /** As {@link #add}, of many aggregates by a single statement; for who changes thousands. */
    public <T> void addAll(EventType<T> type, Collection<Change<T>> changes) {
        requirePublishable(type);
        List<OutboxEvent> events =
                changes.stream().map(change -> event(type, change)).toList();
        transactions.atEnd(() -> table.insertAll(events, headStart()));
        transactions.afterCommit(() -> events.forEach(relay::offer));
    }

    /**
     * What an event tells of an aggregate.
     *
     * @param version that of the aggregate after the change
     * @param payload the full state after the change, where replicas are fed by it
     */
    public record Change<T>(UUID aggregateId, long version, T payload) {}

    private void requirePublishable(EventType<?> type) {
        transactions.require();
        if (!type.publishers().contains(settings.service())
                || catalogue.named(type.name()).isEmpty()) {
            throw new IllegalArgumentException(settings.service() + " does not publish " + type.name());
        }
    }

    private <T> OutboxEvent event(EventType<T> type, Change<T> change) {
        return new OutboxEvent(
                Ids.next(),
                type.name(),
                change.aggregateId(),
                change.version(),
                ContractJson.writeText(change.payload()),
                TraceContext.current(),
                clock.instant());
    }

    private Duration headStart() {
        return relay.isOpen() ? settings.headStart() : Duration.ZERO;
    }
}
