package dev.plaza.events;

import dev.plaza.contracts.EventType;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** A handler as services declare them, which does nothing. */
@Singleton
@Requires(property = "test.idle.is-required")
final class IdleHandler implements EventHandler<NoteWritten> {

    private final boolean isRequired;

    IdleHandler(@Property(name = "test.idle.is-required") boolean isRequired) {
        this.isRequired = isRequired;
    }

    @Override
    public EventType<NoteWritten> type() {
        return Notes.WRITTEN;
    }

    @Override
    public void handle(ReceivedEvent<NoteWritten> event) {}

    @Override
    public boolean isRequired() {
        return isRequired;
    }
}
