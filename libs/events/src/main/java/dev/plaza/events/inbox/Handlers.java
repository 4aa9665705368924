package dev.plaza.events.inbox;

import dev.plaza.contracts.Catalogue;
import dev.plaza.contracts.ContractJson;
import dev.plaza.contracts.EventType;
import dev.plaza.contracts.Lane;
import dev.plaza.contracts.MalformedPayloadException;
import dev.plaza.events.EventHandler;
import dev.plaza.events.EventsSettings;
import dev.plaza.events.ReceivedEvent;
import dev.plaza.events.envelope.Envelope;
import dev.plaza.events.envelope.MalformedEventException;
import dev.plaza.events.envelope.Message;
import dev.plaza.events.telemetry.EventTracing;
import io.micronaut.context.annotation.Context;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The service's handlers by the type of their events. What the catalogue says that this service consumes and what it has
 * handlers for must be the same, or the service does not start.
 */
@Context
final class Handlers {

    private record Consumed<T>(EventType<T> type, List<EventHandler<T>> handlers) {

        ReceivedEvent<T> read(Envelope envelope) {
            T payload = ContractJson.read(type, envelope.data().getBytes(StandardCharsets.UTF_8));
            return new ReceivedEvent<>(
                    envelope.id(), type, envelope.aggregateId(), envelope.aggregateVersion(), envelope.time(), payload);
        }

        void handle(ReceivedEvent<?> event) {
            T payload = type.payload().cast(event.payload());
            ReceivedEvent<T> typed = new ReceivedEvent<>(
                    event.id(), type, event.aggregateId(), event.aggregateVersion(), event.time(), payload);
            handlers.forEach(handler -> handler.handle(typed));
        }
    }

    private final Map<String, Consumed<?>> consumed = new TreeMap<>();
    private final EventTracing tracing;

    Handlers(Collection<EventHandler<?>> handlers, Catalogue catalogue, EventsSettings settings, EventTracing tracing) {
        this.tracing = tracing;
        List<String> faults = new ArrayList<>();
        for (EventType<?> type : catalogue.consumedBy(settings.service())) {
            Consumed<?> entry = consumed(type, handlers);
            if (entry.handlers().isEmpty()) {
                faults.add("no EventHandler handles " + type.name());
            }
            consumed.put(type.name(), entry);
        }
        for (EventHandler<?> handler : handlers) {
            if (handler.isRequired() && !consumed.containsKey(handler.type().name())) {
                faults.add(handler.getClass().getName() + " handles "
                        + handler.type().name() + ", which the catalogue does not give to this service");
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    settings.service() + " and the catalogue of events disagree: " + String.join("; ", faults));
        }
    }

    boolean isEmpty() {
        return consumed.isEmpty();
    }

    /** Names of the types that this service consumes. */
    Set<String> types() {
        return Set.copyOf(consumed.keySet());
    }

    /**
     * Reads a message.
     *
     * @throws MalformedEventException when it is no event, of no type known here, or not what its type promises
     */
    IncomingEvent read(Lane lane, Message message) {
        Envelope envelope = Envelope.of(message);
        Consumed<?> entry = consumed.get(envelope.type());
        if (entry == null) {
            throw new MalformedEventException("this service does not consume " + envelope.type());
        }
        try {
            return new IncomingEvent(lane, message, envelope, entry.read(envelope));
        } catch (MalformedPayloadException fault) {
            throw new MalformedEventException(String.valueOf(fault.getMessage()), fault);
        }
    }

    /** Hands an event to its handlers, within the transaction of this thread and the trace of its publisher. */
    void handle(IncomingEvent event) {
        Consumed<?> entry = consumed.get(event.envelope().type());
        if (entry == null) {
            throw new IllegalStateException("read by another service: " + event.received());
        }
        tracing.handle(
                event.envelope().type(),
                event.id(),
                event.envelope().traceparent(),
                () -> entry.handle(event.received()));
    }

    @SuppressWarnings("unchecked") // types of one name have one payload
    private static <T> Consumed<T> consumed(EventType<T> type, Collection<EventHandler<?>> handlers) {
        return new Consumed<>(
                type,
                handlers.stream()
                        .filter(handler -> handler.type().name().equals(type.name()))
                        .map(handler -> (EventHandler<T>) handler)
                        .toList());
    }
}
