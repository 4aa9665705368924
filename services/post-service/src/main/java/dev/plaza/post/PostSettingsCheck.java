package dev.plaza.post;

import dev.plaza.http.ConfigurationCheck;
import dev.plaza.http.Settings;
import java.time.Duration;

/** What post-service needs before it starts, beside what its libraries need. */
public final class PostSettingsCheck implements ConfigurationCheck {

    /** Whoever looks for work more often does nothing else. */
    private static final Duration SHORTEST = Duration.ofMillis(10);

    @Override
    public void check(Settings settings) {
        settings.duration("plaza.post.counts.interval", SHORTEST);
        settings.number("plaza.post.timeline.pull-above", 1, Integer.MAX_VALUE);
        settings.duration("plaza.post.search.rename-interval", SHORTEST);
        settings.duration("plaza.post.trending.window", Duration.ofMinutes(1));
        settings.duration("plaza.post.trending.interval", SHORTEST);
    }
}
