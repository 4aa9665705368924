package dev.plaza.db.cache;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** {@code plaza.cache.reads} by cache and result; {@code plaza_cache_reads_total} in Prometheus. */
final class ReadCounters {

    private final Counter hits;
    private final Counter misses;
    private final Counter faults;

    ReadCounters(String cache, MeterRegistry meters) {
        hits = counter(cache, "hit", meters);
        misses = counter(cache, "miss", meters);
        faults = counter(cache, "fault", meters);
    }

    void count(Found<?> found) {
        if (found.value() != null) {
            hits.increment();
        } else if (found.lease() != null) {
            misses.increment();
        } else {
            faults.increment();
        }
    }

    private static Counter counter(String cache, String result, MeterRegistry meters) {
        return Counter.builder("plaza.cache.reads")
                .description("Reads through a cache outside a transaction")
                .tag("cache", cache)
                .tag("result", result)
                .register(meters);
    }
}
