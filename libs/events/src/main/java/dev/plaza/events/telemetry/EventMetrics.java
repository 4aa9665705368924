package dev.plaza.events.telemetry;

import dev.plaza.contracts.Lane;
import dev.plaza.events.EventsSettings;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The measures of events.md; their names in Prometheus are given beside them. */
@Singleton
public final class EventMetrics {

    private static final Duration[] LAGS = {
        Duration.ofMillis(1),
        Duration.ofMillis(2),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(20),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(10)
    };

    private final Clock clock;
    private final Timer lag;
    private final Counter duplicates;
    private final Counter dead;
    private final Map<Lane, AtomicLong> waiting = new EnumMap<>(Lane.class);
    private volatile long unsentRows;
    private volatile double oldestAgeSeconds;

    EventMetrics(@Nullable MeterRegistry configured, EventsSettings settings, Clock clock) {
        this.clock = clock;
        MeterRegistry registry = configured == null ? new SimpleMeterRegistry() : configured;
        lag = Timer.builder("event.lag") // event_lag_seconds
                .description("From an event's place in the outbox to its committed effect")
                .tag("consumer", settings.service())
                .serviceLevelObjectives(LAGS)
                .register(registry);
        duplicates = Counter.builder("inbox.duplicates") // inbox_duplicates_total
                .description("Deliveries of events that had been applied or had failed before")
                .register(registry);
        dead = Counter.builder("events.dead") // events_dead_total
                .description("Events that were given up until somebody looks at them")
                .register(registry);
        for (Lane lane : Lane.values()) {
            AtomicLong depth = new AtomicLong();
            waiting.put(lane, depth);
            Gauge.builder("inbox.queue.depth", depth, AtomicLong::doubleValue) // inbox_queue_depth
                    .description("Messages that wait in the queue and are with no consumer")
                    .tag("queue", lane.queueOf(settings.service()))
                    .register(registry);
        }
        Gauge.builder("outbox.unsent.rows", () -> unsentRows) // outbox_unsent_rows
                .description("Events that wait for the broker's confirm")
                .register(registry);
        Gauge.builder("outbox.oldest.age", () -> oldestAgeSeconds) // outbox_oldest_age_seconds
                .description("Age of the oldest of them")
                .baseUnit("seconds")
                .register(registry);
    }

    /** The effect of an event that was added at {@code time} is committed. Clocks that disagree make no negative lag. */
    public void applied(Instant time) {
        Duration since = Duration.between(time, clock.instant());
        lag.record(since.isNegative() ? Duration.ZERO : since);
    }

    public void duplicates(int count) {
        duplicates.increment(count);
    }

    public void died() {
        dead.increment();
    }

    /** How many messages wait in the queue of {@code lane}. */
    public void waiting(Lane lane, long messages) {
        waiting.computeIfAbsent(lane, absent -> new AtomicLong()).set(messages);
    }

    /** What the sweep found in the outbox. */
    public void unsent(long rows, Duration oldestAge) {
        unsentRows = rows;
        oldestAgeSeconds = oldestAge.toNanos() / 1e9;
    }
}
