package dev.plaza.events;

import static dev.plaza.testing.Eventually.always;
import static dev.plaza.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.db.Ids;
import dev.plaza.events.envelope.Message;
import dev.plaza.testing.TestBroker;
import dev.plaza.testing.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Tag("messaging")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FailureTest {

    private final Scene scene = Scene.empty();
    private final TestDatabase outbox = scene.outbox();
    private final TestDatabase inbox = scene.inbox();
    private final TestBroker broker = scene.broker();
    private final Wire wire = new Wire(broker);
    private final TestService notes = TestService.notes(outbox, broker);
    private final TestService service = TestService.chronicle(inbox, broker).connected();
    private final Chronicle chronicle = service.bean(Chronicle.class);

    @AfterEach
    void forget() {
        chronicle.beforehand(note -> {});
        inbox.execute("DELETE FROM inbox_failures");
    }

    @AfterAll
    void stop() {
        notes.close();
        service.close();
    }

    @Test
    void triesAFailedEventAgainUntilItSucceeds() {
        AtomicInteger attempts = new AtomicInteger();
        chronicle.beforehand(note -> {
            if (note.text().equals("third time lucky") && attempts.incrementAndGet() < 3 + 1) {
                throw new IllegalStateException("not yet");
            }
        });

        UUID note = notes.write("third time lucky");

        eventually(() -> assertThat(scene.linesOf(note)).isEqualTo(1));
        eventually(() -> assertThat(failures()).isZero());
        assertThat(received(note)).isEqualTo(1);
    }

    @Test
    void givesAnEventUpAfterFiveAttemptsAndKeepsItAsItCame() {
        AtomicInteger attempts = new AtomicInteger();
        chronicle.beforehand(note -> poison("hopeless", note, attempts));
        double dead = deadEvents();

        UUID note = notes.write("hopeless");

        eventually(() -> assertThat(inbox.count("SELECT count(*) FROM inbox_failures WHERE is_dead"))
                .isEqualTo(1));
        assertThat(deadEvents()).isEqualTo(dead + 1);
        assertThat(inbox.query(
                        "SELECT attempts || ' ' || lane || ' ' || type || ' ' || source || ' ' || aggregate_version"
                                + " FROM inbox_failures"))
                .containsExactly("5 events note.written.v1 /services/note-service 1");
        assertThat(inbox.query("SELECT convert_from(body, 'UTF8') FROM inbox_failures")
                        .getFirst())
                .contains("hopeless", note.toString());
        assertThat(inbox.query("SELECT error FROM inbox_failures").getFirst())
                .contains("IllegalStateException", "poison");
        int attemptsWhenDead = attempts.get();
        always(Duration.ofMillis(500), () -> assertThat(attempts).hasValue(attemptsWhenDead));
        assertThat(scene.linesOf(note)).isZero();
    }

    @Test
    void appliesADeadEventOnceSomebodyReplaysIt() {
        chronicle.beforehand(note -> poison("replayed", note, new AtomicInteger()));
        UUID note = notes.write("replayed");
        eventually(() -> assertThat(inbox.count("SELECT count(*) FROM inbox_failures WHERE is_dead"))
                .isEqualTo(1));
        chronicle.beforehand(any -> {});

        inbox.execute("UPDATE inbox_failures SET is_dead = false, attempts = 0, next_attempt_at = now()");

        eventually(() -> assertThat(scene.linesOf(note)).isEqualTo(1));
        eventually(() -> assertThat(failures()).isZero());
    }

    @Test
    void letsTheNeighboursOfAPoisonedEventPassWithinASecond() {
        chronicle.beforehand(note -> poison("poison", note, new AtomicInteger()));
        List<String> texts = new ArrayList<>(
                IntStream.range(0, 99).mapToObj(i -> "neighbour " + i).toList());
        texts.add(50, "poison");

        notes.writeAll(texts);

        eventually(
                Duration.ofSeconds(5),
                () -> assertThat(inbox.count("SELECT count(*) FROM chronicle WHERE text LIKE 'neighbour %'"))
                        .isEqualTo(99));
        assertThat(inbox.count("SELECT count(*) FROM chronicle WHERE text = 'poison'"))
                .isZero();
        assertThat(inbox.query("SELECT (max(i.received_at) - min(o.failed_at) < interval '1 second')::text"
                        + " FROM inbox_events i JOIN chronicle c ON c.event_id = i.id, inbox_failures o"
                        + " WHERE c.text LIKE 'neighbour %'"))
                .containsExactly("true");
    }

    @Test
    void treatsABrokenConstraintAsAFailureOfTheHandler() {
        chronicle.beforehand(note -> {
            if (note.text().equals("null")) {
                service.bean(JdbcOperations.class)
                        .prepareStatement(
                                "INSERT INTO chronicle VALUES (NULL, NULL, '')",
                                statement -> statement.executeUpdate());
            }
        });

        notes.write("null");

        eventually(() -> assertThat(inbox.query("SELECT error FROM inbox_failures"))
                .first()
                .asString()
                .contains("violates not-null constraint"));
    }

    @Test
    void leavesAFailedEventToItsRetriesWhenItIsDeliveredAgain() {
        AtomicInteger attempts = new AtomicInteger();
        AtomicBoolean isHealed = new AtomicBoolean();
        chronicle.beforehand(note -> {
            if (!isHealed.get()) {
                poison("again", note, attempts);
            }
        });
        UUID event = Ids.next();
        UUID note = Ids.next();
        wire.publish(Notes.WRITTEN, event, note, "again");
        eventually(() -> assertThat(inbox.count("SELECT count(*) FROM inbox_failures WHERE is_dead"))
                .isEqualTo(1));
        int attemptsBefore = attempts.get();

        wire.publish(Notes.WRITTEN, event, note, "again");
        UUID later = notes.write("later");

        eventually(() -> assertThat(scene.linesOf(later)).isEqualTo(1));
        assertThat(attempts).hasValue(attemptsBefore);
        assertThat(failures()).isEqualTo(1);
        isHealed.set(true);
        inbox.execute("UPDATE inbox_failures SET is_dead = false, attempts = 0, next_attempt_at = now()");
        eventually(() -> assertThat(scene.linesOf(note)).isEqualTo(1));
    }

    @Test
    void buriesWhatIsNoEventAtOnceAndKeepsGoing() {
        Message foreign = Wire.noteMessage("note.unknown.v1", Ids.next(), Ids.next(), "unknown type");
        Message lacking = new Message(
                Wire.noteMessage(Notes.WRITTEN.name(), Ids.next(), Ids.next(), "")
                        .headers(),
                "{\"text\": \"no id\"}".getBytes(StandardCharsets.UTF_8));

        wire.publishRaw(Notes.WRITTEN.name(), null, "neither JSON nor headers \0");
        wire.publishRaw(Notes.WRITTEN.name(), Map.of("cloudEvents_specversion", "9.9", "x", "nul \0"), "{}");
        wire.publish(Notes.WRITTEN.name(), foreign);
        wire.publish(Notes.WRITTEN.name(), lacking);
        UUID note = notes.write("after the malformed");

        eventually(() -> assertThat(scene.linesOf(note)).isEqualTo(1));
        assertThat(inbox.count("SELECT count(*) FROM inbox_failures WHERE is_dead AND attempts = 0"))
                .isEqualTo(4);
    }

    @Test
    void keepsAMalformedMessageOnceHoweverOftenItComes() {
        wire.publishRaw(Notes.WRITTEN.name(), null, "the same each time");
        wire.publishRaw(Notes.WRITTEN.name(), null, "the same each time");
        UUID note = notes.write("after both");

        eventually(() -> assertThat(scene.linesOf(note)).isEqualTo(1));
        assertThat(failures()).isEqualTo(1);
    }

    @Test
    void countsAnAttemptThatEndedItsProcess() {
        UUID event = Ids.next();
        chronicle.beforehand(note -> poison("killer", note, new AtomicInteger()));
        wire.publish(Notes.WRITTEN, event, Ids.next(), "killer");
        eventually(() -> assertThat(inbox.count("SELECT count(*) FROM inbox_failures WHERE is_dead"))
                .isEqualTo(1));
        int calls = chronicle.calls.get();

        // as five claims leave it whose process ended before they were done
        inbox.execute("UPDATE inbox_failures SET is_dead = false, attempts = 5, next_attempt_at = now()");

        eventually(() -> assertThat(inbox.count("SELECT count(*) FROM inbox_failures WHERE is_dead"))
                .isEqualTo(1));
        assertThat(chronicle.calls).hasValue(calls);
    }

    @Test
    void triesWhatWasOfAnUnknownTypeOnceAVersionStartsThatKnowsIt() {
        chronicle.beforehand(note -> poison("ahead of its time", note, new AtomicInteger()));
        UUID note = notes.write("ahead of its time");
        eventually(() -> assertThat(inbox.count("SELECT count(*) FROM inbox_failures WHERE is_dead"))
                .isEqualTo(1));
        chronicle.beforehand(any -> {});
        // as it lies there when the type was unknown
        inbox.execute("UPDATE inbox_failures SET attempts = 0");

        try (TestService next = TestService.chronicle(inbox, broker)) {
            eventually(() -> assertThat(scene.linesOf(note)).isEqualTo(1));
            assertThat(next.bean(Chronicle.class).calls.get() + chronicle.calls.get())
                    .isPositive();
        }
        eventually(() -> assertThat(failures()).isZero());
    }

    @Test
    void forgetsWhatWasReceivedLongAgo() {
        inbox.execute("INSERT INTO inbox_events (id, type, received_at)"
                + " SELECT gen_random_uuid(), 'old', now() - interval '31 days' FROM generate_series(1, 6000)");
        inbox.execute("INSERT INTO inbox_events (id, type, received_at)"
                + " VALUES (gen_random_uuid(), 'young', now() - interval '29 days')");

        try (TestService started = TestService.chronicle(inbox, broker)) {
            assertThat(started).isNotNull();
            eventually(() -> assertThat(inbox.count("SELECT count(*) FROM inbox_events WHERE type = 'old'"))
                    .isZero());
        }
        assertThat(inbox.count("SELECT count(*) FROM inbox_events WHERE type = 'young'"))
                .isEqualTo(1);
    }

    private static void poison(String text, NoteWritten note, AtomicInteger attempts) {
        if (note.text().equals(text)) {
            attempts.incrementAndGet();
            throw new IllegalStateException("poison");
        }
    }

    private double deadEvents() {
        return service.bean(MeterRegistry.class).counter("events.dead").count();
    }

    private long failures() {
        return inbox.count("SELECT count(*) FROM inbox_failures");
    }

    private long received(UUID note) {
        return inbox.count("SELECT count(*) FROM inbox_events i JOIN chronicle c ON c.event_id = i.id WHERE note_id = '"
                + note + "'");
    }
}
