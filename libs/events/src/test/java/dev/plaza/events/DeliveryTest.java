package dev.plaza.events;

import static dev.plaza.testing.Eventually.always;
import static dev.plaza.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.db.Identity;
import dev.plaza.testing.TestBroker;
import dev.plaza.testing.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Tag("messaging")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeliveryTest {

    private final Scene scene = Scene.empty();
    private final TestDatabase outbox = scene.outbox();
    private final TestDatabase inbox = scene.inbox();
    private final TestBroker broker = scene.broker();
    private final TestService notes = TestService.notes(outbox, broker);
    private final TestService chronicle = TestService.chronicle(inbox, broker);

    @AfterAll
    void stop() {
        notes.close();
        chronicle.close();
    }

    @Test
    void appliesAnEventAndEmptiesTheOutbox() {
        UUID note = notes.write("hello");

        eventually(() -> assertThat(scene.linesOf(note)).isEqualTo(1));
        eventually(() ->
                assertThat(outbox.count("SELECT count(*) FROM outbox_events")).isZero());
        assertThat(inbox.count(
                        "SELECT count(*) FROM inbox_events i JOIN chronicle c ON c.event_id = i.id WHERE note_id = '"
                                + note + "'"))
                .isEqualTo(1);
    }

    @Test
    void appliesEachOfManyEventsOfATransactionOnce() {
        List<UUID> written = notes.writeAll(
                IntStream.range(0, 1000).mapToObj(i -> "many " + i).toList());

        eventually(() -> assertThat(inbox.count("SELECT count(*) FROM chronicle WHERE text LIKE 'many %'"))
                .isEqualTo(written.size()));
        assertThat(inbox.count("SELECT count(DISTINCT note_id) FROM chronicle WHERE text LIKE 'many %'"))
                .isEqualTo(written.size());
    }

    @Test
    void appliesEachOfManyEventsThatWereAddedAtOnceOnce() {
        List<Outbox.Change<NoteWritten>> changes = IntStream.range(0, 500)
                .mapToObj(i -> UUID.randomUUID())
                .map(note -> new Outbox.Change<>(note, 1, new NoteWritten(note, "at once")))
                .toList();
        notes.transactions().write(Identity.system("test"), () -> notes.outbox().addAll(Notes.WRITTEN, changes));

        eventually(() -> assertThat(inbox.count("SELECT count(*) FROM chronicle WHERE text = 'at once'"))
                .isEqualTo(changes.size()));
        eventually(() ->
                assertThat(outbox.count("SELECT count(*) FROM outbox_events")).isZero());
        assertThat(inbox.count("SELECT count(DISTINCT note_id) FROM chronicle WHERE text = 'at once'"))
                .isEqualTo(changes.size());
    }

    @Test
    void appliesAnEventThatIsDeliveredTwiceOnce() {
        Wire wire = new Wire(broker);
        UUID note = notes.write("twice");
        eventually(() -> assertThat(scene.linesOf(note)).isEqualTo(1));
        UUID event = UUID.fromString(inbox.query("SELECT event_id FROM chronicle WHERE note_id = '" + note + "'")
                .getFirst());
        double duplicates = chronicleMeters().counter("inbox.duplicates").count();

        wire.publish(Notes.WRITTEN, event, note, "twice");
        wire.publish(Notes.WRITTEN, event, note, "twice");

        eventually(
                () -> assertThat(chronicleMeters().counter("inbox.duplicates").count())
                        .isEqualTo(duplicates + 2));
        assertThat(scene.linesOf(note)).isEqualTo(1);
    }

    @Test
    void keepsLanesApart() {
        UUID note = notes.publish(Notes.WITHDRAWN, new NoteWritten(UUID.randomUUID(), "withdrawn"));

        eventually(() -> assertThat(inbox.count("SELECT count(*) FROM chronicle WHERE text = 'withdrawn'"))
                .isEqualTo(1));
        assertThat(note).isNotNull();
    }

    @Test
    void letsAnEventGoThatByDesignNobodyHears() {
        notes.publish(Notes.UNHEARD, new NoteWritten(UUID.randomUUID(), "unheard"));

        eventually(() ->
                assertThat(outbox.count("SELECT count(*) FROM outbox_events")).isZero());
    }

    @Test
    void continuesTheTraceOfThePublisher() {
        Span request = notes.bean(OpenTelemetry.class)
                .getTracer("test")
                .spanBuilder("request")
                .startSpan();
        UUID note;
        try (Scope _ = request.makeCurrent()) {
            note = notes.write("traced");
        } finally {
            request.end();
        }

        eventually(() -> assertThat(inbox.query("SELECT trace FROM chronicle WHERE note_id = '" + note + "'"))
                .containsExactly(request.getSpanContext().getTraceId()));
    }

    @Test
    void measuresTheLagOfEachEvent() {
        long before = chronicleMeters()
                .timer("event.lag", "consumer", Notes.CHRONICLE)
                .count();

        UUID note = notes.write("measured");

        eventually(() -> assertThat(scene.linesOf(note)).isEqualTo(1));
        eventually(() -> {
            var lag = chronicleMeters().timer("event.lag", "consumer", Notes.CHRONICLE);
            assertThat(lag.count()).isGreaterThan(before);
            assertThat(lag.max(TimeUnit.SECONDS)).isBetween(0.0001, 30.0);
        });
    }

    @Test
    void leavesNothingInTheOutboxOfATransactionThatRollsBack() {
        UUID[] note = new UUID[1];
        try {
            notes.transactions().write(Identity.system("test"), () -> {
                note[0] = UUID.randomUUID();
                notes.outbox().add(Notes.WRITTEN, note[0], 1, new NoteWritten(note[0], "never"));
                throw new IllegalStateException("rolled back");
            });
        } catch (IllegalStateException expected) {
            // the transaction's
        }

        always(Duration.ofMillis(500), () -> assertThat(scene.linesOf(note[0])).isZero());
        assertThat(outbox.count("SELECT count(*) FROM outbox_events WHERE aggregate_id = '" + note[0] + "'"))
                .isZero();
    }

    private MeterRegistry chronicleMeters() {
        return chronicle.bean(MeterRegistry.class);
    }
}
