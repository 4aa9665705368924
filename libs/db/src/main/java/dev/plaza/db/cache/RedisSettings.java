package dev.plaza.db.cache;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import java.time.Duration;

/**
 * The Redis (7 or newer) that the instances of a service share.
 *
 * @param url        {@code redis://user:password@host:port/database}, or {@code rediss://} with TLS
 * @param timeToLive how long an entry answers when no invalidation comes
 * @param timeout    how long a read waits for Redis before it turns to the database
 */
@ConfigurationProperties(RedisSettings.PREFIX)
@Requires(property = RedisSettings.PREFIX + ".url")
@Requires(property = RedisSettings.PREFIX + ".url", pattern = "(?s).*\\S.*")
record RedisSettings(String url, Duration timeToLive, Duration timeout) {

    static final String PREFIX = CacheSettings.PREFIX + ".redis";

    RedisSettings {
        // before anything of the client starts
        requireAddress(url);
        if (!timeToLive.isPositive() || !timeout.isPositive()) {
            throw new IllegalArgumentException(PREFIX + ".time-to-live and .timeout are longer than nothing");
        }
    }

    private static void requireAddress(String url) {
        try {
            RedisAddress.check(url);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(PREFIX + ".url " + malformed.getMessage(), malformed);
        }
    }

    /** Without the password that the URL may hold. */
    @Override
    public String toString() {
        return "RedisSettings[timeToLive=" + timeToLive + ", timeout=" + timeout + "]";
    }
}
