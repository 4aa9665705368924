package dev.plaza.service;

import dev.plaza.db.cache.RedisAddress;
import dev.plaza.http.ConfigurationCheck;
import dev.plaza.http.Settings;
import java.time.Duration;

/** What caches demand of their settings. */
public final class CacheSettingsCheck implements ConfigurationCheck {

    private static final String CACHE = "plaza.cache.";
    private static final String URL = CACHE + "redis.url";
    private static final Duration LEAST = Duration.ofMillis(1);

    /** What somebody hides or ends is to be gone everywhere within this time. */
    private static final Duration LONGEST_IN_MEMORY = Duration.ofSeconds(5);

    @Override
    public void check(Settings settings) {
        settings.number(CACHE + "max-entries", 1, Integer.MAX_VALUE);
        settings.duration(CACHE + "time-to-live", LEAST)
                .filter(time -> time.compareTo(LONGEST_IN_MEMORY) > 0)
                .ifPresent(_ -> settings.fault(CACHE + "time-to-live", "must not be longer than 5s"));
        settings.duration(CACHE + "redis.time-to-live", LEAST);
        settings.duration(CACHE + "redis.timeout", LEAST);
        settings.text(URL).ifPresent(url -> address(settings, url));
    }

    private static void address(Settings settings, String url) {
        try {
            RedisAddress.check(url);
        } catch (IllegalArgumentException malformed) {
            settings.fault(URL, String.valueOf(malformed.getMessage()));
        }
    }
}
