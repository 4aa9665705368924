package dev.plaza.events;

import static dev.plaza.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.testing.TestBroker;
import dev.plaza.testing.TestDatabase;
import dev.plaza.testing.TestServers;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Tag("messaging")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeliveryTest {

    private final TestDatabase notesDatabase = TestServers.database("notes");
    private final TestDatabase chronicleDatabase = TestServers.database("chronicle");
    private final TestBroker broker = TestServers.freshBroker();
    private TestService notes;
    private TestService chronicle;

    @BeforeAll
    void start() {
        notes = TestService.notes(notesDatabase, broker);
        chronicle = TestService.chronicle(chronicleDatabase, broker);
    }

    @AfterAll
    void stop() {
        notes.close();
        chronicle.close();
    }

    @Test
    void appliesAnEventAndEmptiesTheOutbox() {
        UUID note = notes.write("hello");

        eventually(() -> assertThat(applied(note)).isEqualTo(1));
        eventually(() -> assertThat(notesDatabase.count("SELECT count(*) FROM outbox_events"))
                .isZero());
    }

    @Test
    void appliesEveryEventOfManyOnce() {
        List<UUID> written = notes.writeAll(
                IntStream.range(0, 1000).mapToObj(i -> "many " + i).toList());

        eventually(() -> assertThat(chronicleDatabase.count("SELECT count(*) FROM chronicle WHERE text LIKE 'many %'"))
                .isEqualTo(written.size()));
        assertThat(chronicleDatabase.count("SELECT count(DISTINCT note_id) FROM chronicle WHERE text LIKE 'many %'"))
                .isEqualTo(written.size());
    }

    private long applied(UUID note) {
        return chronicleDatabase.count("SELECT count(*) FROM chronicle WHERE note_id = '" + note + "'");
    }
}
