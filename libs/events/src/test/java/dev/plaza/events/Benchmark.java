package dev.plaza.events;

import dev.plaza.contracts.Catalogue;
import dev.plaza.contracts.EventType;
import dev.plaza.db.Identity;
import dev.plaza.db.Ids;
import dev.plaza.db.Transactions;
import dev.plaza.testing.Eventually;
import dev.plaza.testing.TestBroker;
import dev.plaza.testing.TestDatabase;
import dev.plaza.testing.TestServers;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures the time from the commit of an event to the commit of its effect at a steady rate, and then how many events a
 * second pass at most. A program, not a test: it tells figures and judges nothing. The README says how to run it.
 */
public final class Benchmark {

    private static final Logger LOG = LoggerFactory.getLogger(Benchmark.class);
    private static final Catalogue CATALOGUE = new Catalogue(List.<EventType<?>>of(Notes.WRITTEN));
    private static final int RATE = 500;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration MEASURED = Duration.ofSeconds(20);
    private static final int AT_ONCE = 20_000;
    private static final int WRITERS = 4;

    private Benchmark() {}

    /** Runs on the servers that {@code plaza.test.servers} and {@code plaza.test.broker} choose, and stops them. */
    public static void main(String[] arguments) {
        measure();
        System.exit(0);
    }

    private static void measure() {
        TestDatabase outbox = TestServers.database("bench_out");
        TestDatabase inbox = TestServers.database("bench_in");
        TestBroker broker = TestServers.freshBroker();
        try (TestService notes = TestService.start(Notes.NOTES, outbox, broker, CATALOGUE, Map.of());
                TestService chronicle = TestService.start(
                        Notes.CHRONICLE, inbox, broker, CATALOGUE, Map.of("test.stopwatch", "true"))) {
            notes.connected();
            Stopwatch stopwatch = chronicle.bean(Stopwatch.class);
            steadily(notes, stopwatch, WARM_UP);
            long[] nanos = steadily(notes, stopwatch, MEASURED);
            LOG.info(
                    "{} events/s: commit to applied p50 {} ms, p99 {} ms, longest {} ms",
                    RATE,
                    millis(nanos, 0.50),
                    millis(nanos, 0.99),
                    millis(nanos, 1));
            LOG.info("at most {} events/s", Math.round(atOnce(notes, stopwatch)));
        }
    }

    private static long[] steadily(TestService notes, Stopwatch stopwatch, Duration duration) {
        int count = (int) (RATE * duration.toSeconds());
        stopwatch.clear();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            long start = System.nanoTime();
            for (int i = 0; i < count; i++) {
                LockSupport.parkNanos(start + i * (1_000_000_000L / RATE) - System.nanoTime());
                writers.execute(() -> write(notes, stopwatch));
            }
        }
        return stopwatch.await(count);
    }

    private static double atOnce(TestService notes, Stopwatch stopwatch) {
        stopwatch.clear();
        long start = System.nanoTime();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int i = 0; i < AT_ONCE; i++) {
                writers.execute(() -> write(notes, stopwatch));
            }
        }
        stopwatch.await(AT_ONCE);
        return AT_ONCE / ((System.nanoTime() - start) / 1e9);
    }

    private static void write(TestService notes, Stopwatch stopwatch) {
        UUID id = Ids.next();
        notes.transactions()
                .write(
                        Identity.system("bench"),
                        () -> notes.outbox()
                                .add(Notes.WRITTEN, id, 1, new NoteWritten(id, "as long as a short note is")));
        stopwatch.committed(id);
    }

    private static double millis(long[] sortedNanos, double share) {
        return Math.round(sortedNanos[(int) ((sortedNanos.length - 1) * share)] / 1e4) / 100.0;
    }

    /** The consumer: notes when the effect of each event is committed. */
    @Singleton
    @Requires(property = "test.stopwatch")
    static final class Stopwatch implements EventHandler<NoteWritten> {

        private final Map<UUID, Long> committed = new ConcurrentHashMap<>();
        private final Map<UUID, Long> applied = new ConcurrentHashMap<>();
        private final Transactions transactions;

        Stopwatch(Transactions transactions) {
            this.transactions = transactions;
        }

        @Override
        public EventType<NoteWritten> type() {
            return Notes.WRITTEN;
        }

        @Override
        public void handle(ReceivedEvent<NoteWritten> event) {
            transactions.afterCommit(() -> applied.put(event.aggregateId(), System.nanoTime()));
        }

        void committed(UUID id) {
            committed.put(id, System.nanoTime());
        }

        void clear() {
            committed.clear();
            applied.clear();
        }

        /** How long each of so many events took, sorted; an event may be applied before its writer knows of its commit. */
        long[] await(int count) {
            Eventually.eventually(Duration.ofMinutes(2), () -> {
                if (applied.size() < count) {
                    throw new AssertionError(applied.size() + " of " + count);
                }
            });
            long[] nanos = committed.entrySet().stream()
                    .mapToLong(entry -> Math.max(0, applied.getOrDefault(entry.getKey(), 0L) - entry.getValue()))
                    .toArray();
            Arrays.sort(nanos);
            return nanos;
        }
    }
}
