package dev.plaza.service.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.local.LocalBucketBuilder;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** What is left of limits, in this process: each instance counts for itself. The longest unused are forgotten first. */
@Singleton
final class LocalBuckets {

    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(25);

    private final Cache<String, Bucket> buckets;
    private final ClockMeter meter;

    LocalBuckets(LimitSettings settings, Clock clock) {
        this.meter = new ClockMeter(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(settings.maxEntries())
                .expireAfterAccess(FORGOTTEN_AFTER)
                .build();
    }

    /** The bucket of that key, full where it is new. */
    Bucket find(String key, BucketConfiguration configuration) {
        return buckets.get(key, _ -> build(configuration));
    }

    /** How many there are, once those beyond the limit are gone. */
    long count() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket build(BucketConfiguration configuration) {
        LocalBucketBuilder builder = Bucket.builder().withCustomTimePrecision(meter);
        for (var bandwidth : configuration.getBandwidths()) {
            builder.addLimit(bandwidth);
        }
        return builder.build();
    }
}
