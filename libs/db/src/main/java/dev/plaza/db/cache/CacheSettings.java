package dev.plaza.db.cache;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.time.Duration;

/**
 * Caches inside this process.
 *
 * @param maxEntries what each cache keeps at most; beyond, what is asked for least goes
 * @param timeToLive how long an entry answers, counted from before it was read; another instance's writes are seen no later
 */
@ConfigurationProperties(CacheSettings.PREFIX)
record CacheSettings(long maxEntries, Duration timeToLive) {

    static final String PREFIX = "plaza.cache";

    /** What somebody hides or ends is to be gone everywhere within this time, and no other instance is told. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    CacheSettings {
        if (maxEntries < 1) {
            throw new IllegalArgumentException(PREFIX + ".max-entries is less than 1: " + maxEntries);
        }
        if (!timeToLive.isPositive() || timeToLive.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(PREFIX + ".time-to-live is not between 1 ms and 5 s: " + timeToLive);
        }
    }
}
