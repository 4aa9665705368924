package dev.plaza.events;

import static dev.plaza.testing.Eventually.always;
import static dev.plaza.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.db.Ids;
import dev.plaza.testing.TestBroker;
import dev.plaza.testing.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("messaging")
class DatabaseOutageTest {

    private final Scene scene = Scene.empty();
    private final TestDatabase outbox = scene.outbox();
    private final TestDatabase inbox = scene.inbox();
    private final TestBroker broker = scene.broker();

    @Test
    void waitsForItsDatabaseWithoutCountingAnAttempt() {
        try (TestService chronicle = TestService.chronicle(inbox, broker).connected()) {
            Wire wire = new Wire(broker);
            wire.publish(Notes.WRITTEN, Ids.next(), Ids.next(), "before");
            eventually(() ->
                    assertThat(inbox.count("SELECT count(*) FROM chronicle")).isEqualTo(1));
            int calls = chronicle.bean(Chronicle.class).calls.get();

            lockOut(inbox);
            wire.publish(Notes.WRITTEN, Ids.next(), Ids.next(), "during");
            always(
                    Duration.ofSeconds(2),
                    () -> assertThat(inbox.count("SELECT count(*) FROM chronicle"))
                            .isEqualTo(1));
            letIn(inbox);

            eventually(() -> assertThat(inbox.count("SELECT count(*) FROM chronicle WHERE text = 'during'"))
                    .isEqualTo(1));
            assertThat(chronicle.bean(Chronicle.class).calls).hasValue(calls + 1);
            assertThat(inbox.count("SELECT count(*) FROM inbox_failures")).isZero();
        }
    }

    @Test
    void startsABatchAgainWhoseConnectionBroke() {
        try (TestService service = TestService.chronicle(inbox, broker).connected()) {
            Chronicle chronicle = service.bean(Chronicle.class);
            chronicle.beforehand(note -> {
                if (chronicle.calls.get() == 1) {
                    lockOut(inbox);
                    letIn(inbox);
                }
            });

            new Wire(broker).publish(Notes.WRITTEN, Ids.next(), Ids.next(), "broken off");

            eventually(() ->
                    assertThat(inbox.count("SELECT count(*) FROM chronicle")).isEqualTo(1));
            assertThat(chronicle.calls).hasValueGreaterThanOrEqualTo(2);
            assertThat(inbox.count("SELECT count(*) FROM inbox_failures")).isZero();
        }
    }

    @Test
    void sendsAgainWhatWasConfirmedButNotDeletedAndItIsAppliedOnce() {
        try (TestService notes = TestService.start(
                        Notes.NOTES,
                        outbox,
                        broker,
                        Notes.CATALOGUE,
                        Map.of(
                                "plaza.events.head-start",
                                "1s",
                                "plaza.events.lease",
                                "2s",
                                "plaza.events.confirm-timeout",
                                "2s"));
                TestService chronicle = TestService.chronicle(inbox, broker).connected()) {
            outbox.execute("REVOKE DELETE ON outbox_events FROM " + outbox.app().user());
            notes.write("sent again");
            eventually(() ->
                    assertThat(inbox.count("SELECT count(*) FROM chronicle")).isEqualTo(1));
            var duplicates = chronicle.bean(MeterRegistry.class).counter("inbox.duplicates");

            eventually(() -> assertThat(duplicates.count()).isPositive());
            assertThat(outbox.count("SELECT count(*) FROM outbox_events")).isEqualTo(1);
            outbox.execute("GRANT DELETE ON outbox_events TO " + outbox.app().user());

            eventually(
                    Duration.ofSeconds(45),
                    () -> assertThat(outbox.count("SELECT count(*) FROM outbox_events"))
                            .isZero());
            assertThat(inbox.count("SELECT count(*) FROM chronicle")).isEqualTo(1);
        }
    }

    private static void lockOut(TestDatabase database) {
        database.execute("ALTER ROLE " + database.app().user() + " NOLOGIN");
        database.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '"
                + database.app().user() + "'");
    }

    private static void letIn(TestDatabase database) {
        database.execute("ALTER ROLE " + database.app().user() + " LOGIN");
    }
}
