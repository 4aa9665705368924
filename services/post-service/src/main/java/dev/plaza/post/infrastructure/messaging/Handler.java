package dev.plaza.post.infrastructure.messaging;

import dev.plaza.contracts.EventType;
import dev.plaza.events.EventHandler;
import dev.plaza.events.ReceivedEvent;
import java.util.function.Consumer;

/** A handler that hands the payload to a use case. */
record Handler<T>(EventType<T> type, Consumer<T> effect) implements EventHandler<T> {

    @Override
    public void handle(ReceivedEvent<T> event) {
        effect.accept(event.payload());
    }
}
