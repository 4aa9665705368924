package dev.plaza.events;

import dev.plaza.contracts.EventType;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.opentelemetry.api.trace.Span;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The tests' consumer of notes. Each event that is applied leaves a line in a table that has no key, so what is applied
 * twice is there twice.
 */
@Factory
@Requires(property = "test.chronicle")
public final class Chronicle {

    private final JdbcOperations jdbc;
    private volatile Consumer<NoteWritten> beforehand = note -> {};

    /** How often a handler was called. */
    public final AtomicInteger calls = new AtomicInteger();

    Chronicle(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** What the handlers do before they write their line; it may throw. */
    public void beforehand(Consumer<NoteWritten> deed) {
        beforehand = deed;
    }

    @Singleton
    EventHandler<NoteWritten> written() {
        return new Keeping(Notes.WRITTEN);
    }

    @Singleton
    EventHandler<NoteWritten> withdrawn() {
        return new Keeping(Notes.WITHDRAWN);
    }

    private final class Keeping implements EventHandler<NoteWritten> {

        private final EventType<NoteWritten> type;

        Keeping(EventType<NoteWritten> type) {
            this.type = type;
        }

        @Override
        public EventType<NoteWritten> type() {
            return type;
        }

        @Override
        public void handle(ReceivedEvent<NoteWritten> event) {
            calls.incrementAndGet();
            beforehand.accept(event.payload());
            jdbc.prepareStatement("INSERT INTO chronicle VALUES (?, ?, ?, ?)", statement -> {
                statement.setObject(1, event.id());
                statement.setObject(2, event.payload().noteId());
                statement.setString(3, event.payload().text());
                statement.setString(4, Span.current().getSpanContext().getTraceId());
                return statement.executeUpdate();
            });
        }
    }
}
