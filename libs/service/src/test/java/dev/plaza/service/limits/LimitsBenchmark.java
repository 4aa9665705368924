package dev.plaza.service.limits;

import dev.plaza.db.cache.Redis;
import dev.plaza.testing.TestRedis;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongConsumer;

/** What a limit costs a request, in memory and in a Redis on this machine; run by hand. */
final class LimitsBenchmark {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int KEYS = 10_000;
    private static final int LOCAL = 2_000_000;
    private static final int SHARED = 50_000;

    private LimitsBenchmark() {}

    public static void main(String[] args) {
        var settings = new LimitSettings("production", 100_000);
        Clock clock = Clock.systemUTC();
        var local = new RateLimits(new LocalBuckets(settings, clock), Optional.empty(), settings);
        print("local: %,.0f ns per take%n", nanosPerTake(LOCAL, i -> take(local, i)));
        try (TestRedis server = TestRedis.start();
                Redis redis = Redis.at(server.url(), Duration.ofMillis(500))) {
            var buckets = new SharedBuckets(redis, clock, "benchmark");
            var shared = new RateLimits(new LocalBuckets(settings, clock), Optional.of(buckets), settings);
            print("Redis: %,.1f µs per take%n", nanosPerTake(SHARED, i -> take(shared, i)) / 1000);
        }
    }

    private static double nanosPerTake(int times, LongConsumer take) {
        run(times, take);
        long start = System.nanoTime();
        run(times, take);
        return (double) (System.nanoTime() - start) / times;
    }

    private static void run(int times, LongConsumer take) {
        for (long i = 0; i < times; i++) {
            take.accept(i);
        }
    }

    private static void take(RateLimits limits, long i) {
        limits.take("login from 192.0.2." + i % KEYS + "/32", 300, HOUR);
    }

    @SuppressWarnings("SystemOut")
    private static void print(String form, double figure) {
        System.out.printf(form, figure);
    }
}
