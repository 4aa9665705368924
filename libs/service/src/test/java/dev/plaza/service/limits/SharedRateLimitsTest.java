package dev.plaza.service.limits;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.plaza.db.cache.Redis;
import dev.plaza.db.cache.RedisConnection;
import dev.plaza.service.TestClock;
import dev.plaza.service.limits.RateLimits.Quota;
import dev.plaza.testing.Eventually;
import dev.plaza.testing.TestRedis;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;

/** What instances count together in Redis, and what becomes of that when it is out of order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharedRateLimitsTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration TIMEOUT = Duration.ofMillis(500);

    private final TestRedis server = TestRedis.start();
    private final TestClock clock = new TestClock();
    private final Redis redis = Redis.at(server.url(), TIMEOUT);
    private final Redis otherRedis = Redis.at(server.url(), TIMEOUT);
    private final RateLimits here = instance(redis);
    private final RateLimits there = instance(otherRedis);
    private final Logger log = (Logger) LoggerFactory.getLogger(RedisConnection.class);
    private final ListAppender<ILoggingEvent> told = new ListAppender<>();

    @BeforeEach
    void waitUntilTogether() {
        Eventually.eventually(Duration.ofSeconds(15), this::countTogether);
        told.start();
        log.addAppender(told);
    }

    @AfterEach
    void mend() {
        log.detachAppender(told);
        told.list.clear();
        server.thaw();
    }

    @AfterAll
    void close() {
        redis.close();
        otherRedis.close();
        server.close();
    }

    @Test
    void areSharedByAllInstances() {
        assertThat(here.take("shared", 3, HOUR).remaining()).isEqualTo(2);
        assertThat(there.take("shared", 3, HOUR).remaining()).isEqualTo(1);
        assertThat(here.take("shared", 3, HOUR).remaining()).isZero();

        Allowance refused = there.take("shared", 3, HOUR);

        assertThat(refused.isGranted()).isFalse();
        assertThat(refused.retry()).isBetween(Duration.ofMinutes(19), Duration.ofMinutes(20));
    }

    @Test
    void comeBackForAllInstances() {
        here.take("refilled", 1, HOUR);
        assertThat(there.take("refilled", 1, HOUR).isGranted()).isFalse();

        clock.advance(HOUR);

        assertThat(there.take("refilled", 1, HOUR).isGranted()).isTrue();
        assertThat(here.take("refilled", 1, HOUR).isGranted()).isFalse();
    }

    @Test
    void areGivenBackToAllInstances() {
        List<Quota> quotas = List.of(new Quota(2, HOUR), new Quota(5, HOUR));
        here.take("given", quotas);
        here.take("given", quotas);

        there.giveBack("given", quotas);

        assertThat(here.take("given", quotas).isGranted()).isTrue();
        assertThat(here.take("given", quotas).isGranted()).isFalse();
    }

    @Test
    void areWhatSettingsSayNow() {
        here.take("changed", 1, HOUR);
        assertThat(there.take("changed", 1, HOUR).isGranted()).isFalse();

        Allowance more = there.take("changed", 5, HOUR);
        assertThat(more.isGranted()).isTrue();
        assertThat(more.limit()).isEqualTo(5);
        assertThat(more.remaining()).isEqualTo(4);
        assertThat(here.take("changed", 1, Duration.ofMinutes(1)).isGranted()).isTrue();
        assertThat(here.take("changed", 1, Duration.ofMinutes(1)).retry()).isLessThan(Duration.ofMinutes(2));
    }

    @Test
    void areCountedByEachInstanceWhileRedisIsGoneAndTogetherAfterwards() {
        server.kill();

        long start = System.nanoTime();
        assertThat(here.take("killed", 2, HOUR).remaining()).isEqualTo(1);
        assertThat(here.take("killed", 2, HOUR).remaining()).isZero();
        assertThat(here.take("killed", 2, HOUR).isGranted()).isFalse();
        assertThat(there.take("killed", 2, HOUR).remaining()).isEqualTo(1);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));

        // several trials of a second each, that fail
        Eventually.always(Duration.ofMillis(3500), () -> here.take("waiting", 1_000_000, HOUR));
        assertThat(told.list)
                .filteredOn(event -> event.getLevel() == Level.WARN)
                .singleElement()
                .asString()
                .contains("each instance counts limits for itself");

        server.restart();
        Eventually.eventually(Duration.ofSeconds(15), this::countTogether);
        assertThat(told.list)
                .filteredOn(event -> event.getLevel() == Level.INFO)
                .extracting(ILoggingEvent::getFormattedMessage)
                .isNotEmpty()
                .allMatch(line -> line.startsWith("Redis is back"));
    }

    @Test
    void waitForARedisThatHangsNoLongerThanTheTimeout() {
        server.freeze();

        long start = System.nanoTime();
        assertThat(here.take("frozen", 1000, HOUR).isGranted()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(TIMEOUT, TIMEOUT.multipliedBy(3));

        here.take("frozen", 1000, HOUR);
        here.take("frozen", 1000, HOUR);
        long soon = System.nanoTime();
        for (int i = 0; i < 200; i++) {
            here.take("frozen", 1000, HOUR);
        }
        // 200 time-outs would be a hundred seconds
        assertThat(Duration.ofNanos(System.nanoTime() - soon)).isLessThan(Duration.ofSeconds(3));

        server.thaw();
        Eventually.eventually(Duration.ofSeconds(15), this::countTogether);
    }

    @Test
    void callARedisThatIsStillConnectingNotOutOfOrder() {
        try (Redis fresh = Redis.at(server.url(), TIMEOUT)) {
            RateLimits starting = instance(fresh);
            for (int i = 0; i < 5; i++) {
                assertThat(starting.take("starting", 10, HOUR).isGranted()).isTrue();
            }
            assertThat(told.list).isEmpty();
        }
    }

    private void countTogether() {
        String key = UUID.randomUUID().toString();
        assertThat(here.take(key, 10, HOUR).remaining()).isEqualTo(9);
        assertThat(there.take(key, 10, HOUR).remaining()).isEqualTo(8);
        assertThat(here.take(key, 10, HOUR).remaining()).isEqualTo(7);
    }

    private RateLimits instance(Redis redis) {
        var settings = new LimitSettings("production", 1000);
        return new RateLimits(
                new LocalBuckets(settings, clock),
                Optional.of(new SharedBuckets(redis, clock, "notes-service")),
                settings);
    }
}
