package dev.plaza.events.replica;

import dev.plaza.contracts.EventType;
import dev.plaza.events.EventHandler;
import dev.plaza.events.ReceivedEvent;
import java.util.function.Consumer;

/** A handler that keeps a replica in step by one statement. */
record ReplicaHandler<T>(EventType<T> type, Consumer<ReceivedEvent<T>> effect) implements EventHandler<T> {

    @Override
    public void handle(ReceivedEvent<T> event) {
        effect.accept(event);
    }
}
