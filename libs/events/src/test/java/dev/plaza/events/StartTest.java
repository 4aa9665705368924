package dev.plaza.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plaza.db.Identity;
import dev.plaza.db.Ids;
import dev.plaza.testing.TestBroker;
import dev.plaza.testing.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartTest {

    private final Scene scene = Scene.empty();
    private final TestDatabase database = scene.inbox();
    private final TestBroker broker = scene.broker();

    @Test
    void refusesToStartWithoutAHandlerForWhatItConsumes() {
        assertThatThrownBy(() -> TestService.start(
                        Notes.CHRONICLE, database, broker, Notes.CATALOGUE, Map.of("test.idle.is-required", "true")))
                .rootCause()
                .hasMessageContaining("no EventHandler handles note.withdrawn.v1");
    }

    @Test
    void refusesToStartWithAHandlerForWhatItDoesNotConsume() {
        assertThatThrownBy(() -> TestService.start(
                        Notes.NOTES, database, broker, Notes.CATALOGUE, Map.of("test.idle.is-required", "true")))
                .rootCause()
                .hasMessageContaining("handles note.written.v1, which the catalogue does not give to this service");
    }

    @Test
    void startsWithALibrarysHandlerThatHasNothingToDo() {
        TestService.start(Notes.NOTES, database, broker, Notes.CATALOGUE, Map.of("test.idle.is-required", "false"))
                .close();
    }

    @Test
    void refusesToStartWithoutAName() {
        assertThatThrownBy(() -> TestService.start("Not A Name", database, broker, Notes.CATALOGUE, Map.of()))
                .rootCause()
                .hasMessageContaining("plaza.events.service");
    }

    @Test
    void refusesEventsOutsideATransactionOrOfOthers() {
        try (TestService chronicle = TestService.chronicle(database, broker)) {
            NoteWritten note = new NoteWritten(Ids.next(), "not mine");

            assertThatThrownBy(() -> chronicle.outbox().add(Notes.WRITTEN, note.noteId(), 1, note))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> chronicle
                            .transactions()
                            .write(
                                    Identity.system("test"),
                                    () -> chronicle.outbox().add(Notes.WRITTEN, note.noteId(), 1, note)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("chronicle-service does not publish note.written.v1");
        }
    }

    @Test
    void pinsItsDefaults() {
        try (TestService notes = TestService.start(
                Notes.NOTES, database, broker, Notes.CATALOGUE, Map.of("plaza.database.pool-size", "2"))) {
            EventsSettings settings = notes.bean(EventsSettings.class);

            assertThat(settings.service()).isEqualTo(Notes.NOTES);
            assertThat(settings.headStart()).hasSeconds(10);
            assertThat(settings.lease()).hasSeconds(30);
            assertThat(settings.confirmTimeout()).hasSeconds(30);
            assertThat(settings.refusalDelayLimit()).hasSeconds(60);
            assertThat(settings.relayCapacity()).isEqualTo(4096);
            assertThat(settings.inFlight()).isEqualTo(1000);
            assertThat(settings.batchSize()).isEqualTo(100);
            assertThat(settings.maxAttempts()).isEqualTo(5);
            assertThat(settings.inboxRetention()).hasDays(30);
            assertThat(settings.shutdownTimeout()).hasSeconds(5);
        }
    }
}
