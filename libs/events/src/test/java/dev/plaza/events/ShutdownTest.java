package dev.plaza.events;

import static dev.plaza.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.contracts.Lane;
import dev.plaza.testing.TestBroker;
import dev.plaza.testing.TestDatabase;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("messaging")
class ShutdownTest {

    private final Scene scene = Scene.empty();
    private final TestDatabase outbox = scene.outbox();
    private final TestDatabase inbox = scene.inbox();
    private final TestBroker broker = scene.broker();

    @Test
    void finishesTheBatchInHandAndLeavesTheRestInTheQueue() throws Exception {
        CountDownLatch isHandling = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        TestService service = TestService.chronicle(inbox, broker);
        service.bean(Chronicle.class).beforehand(note -> {
            isHandling.countDown();
            await(mayGoOn);
        });
        try (TestService notes = TestService.notes(outbox, broker)) {
            notes.write("in hand");
            await(isHandling);
            notes.write("waits");
            eventually(() -> assertThat(outbox.count("SELECT count(*) FROM outbox_events"))
                    .isZero());
        }

        Thread stopping = Thread.ofVirtual().start(service::close);
        // the last lane to be cancelled; a consumer that has a batch in hand may still be counted after it was
        // cancelled
        eventually(() -> assertThat(new Wire(broker).consumersOf(Lane.SNAPSHOTS.queueOf(Notes.CHRONICLE)))
                .isZero());
        mayGoOn.countDown();
        stopping.join();

        assertThat(inbox.query("SELECT text FROM chronicle")).containsExactly("in hand");
        assertThat(inbox.count("SELECT count(*) FROM inbox_failures")).isZero();
        eventually(() -> assertThat(new Wire(broker).messagesIn(Lane.EVENTS.queueOf(Notes.CHRONICLE)))
                .isEqualTo(1));
    }

    @Test
    void publishesWhatIsInHandBeforeItEnds() {
        TestService notes = TestService.notes(outbox, broker);
        notes.connected();

        notes.writeAll(IntStream.range(0, 500).mapToObj(i -> "note " + i).toList());
        notes.close();

        assertThat(outbox.count("SELECT count(*) FROM outbox_events")).isZero();
        assertThat(new Wire(broker).messagesIn(Lane.EVENTS.queueOf(Notes.CHRONICLE)))
                .isEqualTo(500);
    }

    @Test
    void doesNotWaitForABrokerThatIsAway() {
        broker.stop();
        TestService notes = TestService.notes(outbox, broker);
        notes.write("stays");

        long start = System.nanoTime();
        notes.close();

        assertThat(System.nanoTime() - start).isLessThan(4_000_000_000L);
        assertThat(outbox.count("SELECT count(*) FROM outbox_events WHERE next_attempt_at <= now()"))
                .isEqualTo(1);
        broker.start();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
