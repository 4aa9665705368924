package dev.plaza.events;

import static dev.plaza.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.contracts.Lane;
import dev.plaza.events.broker.Topology;
import dev.plaza.testing.TestBroker;
import dev.plaza.testing.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("messaging")
class BrokerOutageTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final Scene scene = Scene.empty();
    private final TestDatabase outbox = scene.outbox();
    private final TestDatabase inbox = scene.inbox();
    private final TestBroker broker = scene.broker();

    @Test
    void sendsWhatWasWrittenWhileTheBrokerWasDownFromTheStart() {
        broker.stop();
        try (TestService notes = TestService.notes(outbox, broker);
                TestService ignored = TestService.chronicle(inbox, broker)) {
            List<UUID> written = notes.writeAll(List.of("one", "two", "three"));
            assertThat(outbox.count("SELECT count(*) FROM outbox_events")).isEqualTo(3);
            assertThat(ignored).isNotNull();

            broker.start();

            eventually(
                    LONG,
                    () -> assertThat(inbox.count("SELECT count(DISTINCT note_id) FROM chronicle"))
                            .isEqualTo(written.size()));
            eventually(() -> assertThat(outbox.count("SELECT count(*) FROM outbox_events"))
                    .isZero());
            assertThat(inbox.count("SELECT count(*) FROM chronicle")).isEqualTo(3);
        } finally {
            broker.start();
        }
    }

    @Test
    void keepsWaitingEventsOverARestartOfTheBroker() {
        try (TestService notes = TestService.notes(outbox, broker)) {
            notes.writeAll(List.of("one", "two", "three"));
            eventually(() -> assertThat(outbox.count("SELECT count(*) FROM outbox_events"))
                    .isZero());
            assertThat(new Wire(broker).messagesIn(Lane.EVENTS.queueOf(Notes.CHRONICLE)))
                    .isEqualTo(3);

            broker.restart();
        }

        try (TestService started = TestService.chronicle(inbox, broker)) {
            assertThat(started).isNotNull();
            eventually(
                    LONG,
                    () -> assertThat(inbox.count("SELECT count(*) FROM chronicle"))
                            .isEqualTo(3));
        }
    }

    @Test
    void losesNothingAndAppliesNothingTwiceWhenTheBrokerRestartsUnderLoad() throws Exception {
        try (TestService notes = TestService.notes(outbox, broker);
                TestService chronicle = TestService.chronicle(inbox, broker)) {
            assertThat(chronicle).isNotNull();
            List<UUID> written = new ArrayList<>();
            Thread writing = Thread.ofVirtual().start(() -> {
                for (int i = 0; i < 1000; i++) {
                    written.add(notes.write("note " + i));
                }
            });
            eventually(() ->
                    assertThat(inbox.count("SELECT count(*) FROM chronicle")).isPositive());

            broker.restart();

            writing.join();
            eventually(
                    LONG,
                    () -> assertThat(inbox.count("SELECT count(DISTINCT note_id) FROM chronicle"))
                            .isEqualTo(written.size()));
            assertThat(inbox.count("SELECT count(*) FROM chronicle")).isEqualTo(written.size());
            eventually(
                    LONG,
                    () -> assertThat(outbox.count("SELECT count(*) FROM outbox_events"))
                            .isZero());
            assertThat(inbox.count("SELECT count(*) FROM inbox_failures")).isZero();
        }
    }

    @Test
    void keepsAnEventThatReachesNoQueueAndSendsItWhenOneIsThere() {
        String queue = Lane.EVENTS.queueOf(Notes.CHRONICLE);
        Wire wire = new Wire(broker);
        try (TestService notes = TestService.notes(outbox, broker)) {
            notes.connected();
            wire.on(channel -> channel.queueUnbind(queue, Topology.EXCHANGE, Notes.WRITTEN.name()));

            notes.write("to nobody");
            notes.publish(Notes.WITHDRAWN, new NoteWritten(UUID.randomUUID(), "to somebody"));

            eventually(() -> assertThat(outbox.query("SELECT last_error FROM outbox_events WHERE attempts >= 2"))
                    .singleElement()
                    .asString()
                    .startsWith("returned: 312 "));
            assertThat(wire.messagesIn(Lane.CONTROL.queueOf(Notes.CHRONICLE))).isEqualTo(1);

            wire.on(channel -> channel.queueBind(queue, Topology.EXCHANGE, Notes.WRITTEN.name()));

            eventually(() -> assertThat(outbox.count("SELECT count(*) FROM outbox_events"))
                    .isZero());
            assertThat(wire.messagesIn(queue)).isEqualTo(1);
        }
    }

    @Test
    void connectsAnewWhenItsExchangeIsGone() {
        try (TestService notes = TestService.notes(outbox, broker);
                TestService chronicle = TestService.chronicle(inbox, broker)) {
            assertThat(chronicle).isNotNull();
            notes.connected();

            new Wire(broker).on(channel -> channel.exchangeDelete(Topology.EXCHANGE));
            notes.write("by way of a new exchange");

            // the bindings of the consumer come back with either side's next connection
            eventually(
                    LONG,
                    () -> assertThat(inbox.count("SELECT count(*) FROM chronicle"))
                            .isEqualTo(1));
        }
    }

    @Test
    void consumesAgainWhenItsQueueWasDeleted() {
        try (TestService notes = TestService.notes(outbox, broker);
                TestService chronicle = TestService.chronicle(inbox, broker)) {
            assertThat(chronicle).isNotNull();
            notes.write("before");
            eventually(() ->
                    assertThat(inbox.count("SELECT count(*) FROM chronicle")).isEqualTo(1));

            new Wire(broker).on(channel -> channel.queueDelete(Lane.EVENTS.queueOf(Notes.CHRONICLE)));
            notes.write("after");

            eventually(
                    LONG,
                    () -> assertThat(inbox.count("SELECT count(*) FROM chronicle"))
                            .isEqualTo(2));
        }
    }

    @Test
    void tellsWhatWaitsWhileTheBrokerIsDown() {
        broker.stop();
        try (TestService notes = TestService.notes(outbox, broker)) {
            notes.write("waiting");

            MeterRegistry meters = notes.bean(MeterRegistry.class);
            eventually(() -> {
                assertThat(meters.get("outbox.unsent.rows").gauge().value()).isEqualTo(1);
                assertThat(meters.get("outbox.oldest.age").gauge().value()).isPositive();
            });
        } finally {
            broker.start();
        }
    }
}
