package dev.plaza.contracts;

import java.util.Set;

/**
 * A kind of event. Its name is a stable string ending in its version and is the routing key on the broker; a change
 * that breaks readers is a new name, published beside the old one for a while.
 *
 * @param name      such as {@code user.registered.v1}
 * @param publisher the one service that publishes it, one of {@link Services}
 * @param payload   the record that its data is
 * @param lane      the queue it waits in at each consumer
 * @param consumers the services that apply it; empty when by design nobody does yet, and then it is published without
 *                  asking the broker that somebody receives it
 */
public record EventType<T>(String name, String publisher, Class<T> payload, Lane lane, Set<String> consumers) {

    private static final String NAME = "[a-z][a-z-]*(\\.[a-z][a-z-]*)+\\.v[1-9][0-9]*";

    public EventType {
        if (!name.matches(NAME)) {
            throw new IllegalArgumentException("not an event type name: " + name);
        }
        consumers = Set.copyOf(consumers);
    }

    /** Whether a message of this kind that reaches no queue is a fault. */
    public boolean mustBeRouted() {
        return !consumers.isEmpty();
    }
}
