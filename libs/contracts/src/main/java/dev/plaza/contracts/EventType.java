package dev.plaza.contracts;

import java.util.Set;

/**
 * A kind of event. Its name is a stable string ending in its version and is the routing key on the broker; a change
 * that breaks readers is a new name, published beside the old one for a while.
 *
 * @param name       such as {@code user.registered.v1}
 * @param publishers the services that publish it, of {@link Services}: one, save for answers that each service gives
 * @param payload    the record that its data is
 * @param lane       the queue it waits in at each consumer
 * @param consumers  the services that apply it; empty when by design nobody does yet, and then it is published without
 *                   asking the broker that somebody receives it
 */
public record EventType<T>(String name, Set<String> publishers, Class<T> payload, Lane lane, Set<String> consumers) {

    private static final String NAME = "[a-z][a-z-]*(\\.[a-z][a-z-]*)+\\.v[1-9][0-9]*";

    public EventType {
        if (!name.matches(NAME)) {
            throw new IllegalArgumentException("not an event type name: " + name);
        }
        publishers = Set.copyOf(publishers);
        consumers = Set.copyOf(consumers);
    }

    /** A kind that one service publishes. */
    public EventType(String name, String publisher, Class<T> payload, Lane lane, Set<String> consumers) {
        this(name, Set.of(publisher), payload, lane, consumers);
    }

    /** Whether a message of this kind that reaches no queue is a fault. */
    public boolean mustBeRouted() {
        return !consumers.isEmpty();
    }
}
