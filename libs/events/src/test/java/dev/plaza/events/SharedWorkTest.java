package dev.plaza.events;

import static dev.plaza.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.testing.TestBroker;
import dev.plaza.testing.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("messaging")
class SharedWorkTest {

    private static final int MANY = 3000;

    private final Scene scene = Scene.empty();
    private final TestDatabase outbox = scene.outbox();
    private final TestDatabase inbox = scene.inbox();
    private final TestBroker broker = scene.broker();

    @Test
    void severalInstancesShareAnOutboxAndAnInbox() {
        try (TestService chronicle = TestService.chronicle(inbox, broker);
                TestService other = TestService.chronicle(inbox, broker)) {
            leaveInTheOutbox(MANY);

            List<TestService> relays = Stream.generate(() -> TestService.notes(outbox, broker))
                    .limit(3)
                    .toList();

            eventually(
                    Duration.ofSeconds(30),
                    () -> assertThat(inbox.count("SELECT count(DISTINCT note_id) FROM chronicle"))
                            .isEqualTo(MANY));
            eventually(() -> assertThat(outbox.count("SELECT count(*) FROM outbox_events"))
                    .isZero());
            assertThat(inbox.count("SELECT count(*) FROM chronicle")).isEqualTo(MANY);
            // rows that are leased are sent by one relay only, so there is nothing to be told apart
            assertThat(duplicates(chronicle) + duplicates(other)).isZero();
            relays.forEach(TestService::close);
        }
    }

    @Test
    void takesOverWhatAnotherInstanceLeftWhenItWasKilled() {
        try (TestService chronicle = TestService.chronicle(inbox, broker)) {
            assertThat(chronicle).isNotNull();
            leaveInTheOutbox(10);
            outbox.execute("UPDATE outbox_events SET next_attempt_at = now() + interval '1 second'");

            try (TestService relay = TestService.notes(outbox, broker)) {
                assertThat(relay).isNotNull();
                eventually(() -> assertThat(inbox.count("SELECT count(*) FROM chronicle"))
                        .isEqualTo(10));
            }
        }
    }

    /** Rows as an instance leaves them that is killed right after its commit. */
    private void leaveInTheOutbox(int count) {
        TestService.notes(outbox, broker).close();
        outbox.execute("""
                INSERT INTO outbox_events
                    (id, type, aggregate_id, aggregate_version, payload, occurred_at, next_attempt_at)
                SELECT gen_random_uuid(), 'note.written.v1', note, 1,
                       jsonb_build_object('noteId', note, 'text', 'left'), now(), now()
                FROM (SELECT gen_random_uuid() AS note FROM generate_series(1, %d)) AS notes
                """.formatted(count));
    }

    private static double duplicates(TestService service) {
        return service.bean(MeterRegistry.class).counter("inbox.duplicates").count();
    }
}
