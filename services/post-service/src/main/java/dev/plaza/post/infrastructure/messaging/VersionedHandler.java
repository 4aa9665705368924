package dev.plaza.post.infrastructure.messaging;

import dev.plaza.contracts.EventType;
import dev.plaza.events.EventHandler;
import dev.plaza.events.ReceivedEvent;
import java.util.function.Consumer;

/** A handler that needs to know which state of the aggregate an event tells. */
record VersionedHandler<T>(EventType<T> type, Consumer<ReceivedEvent<T>> effect) implements EventHandler<T> {

    @Override
    public void handle(ReceivedEvent<T> event) {
        effect.accept(event);
    }
}
