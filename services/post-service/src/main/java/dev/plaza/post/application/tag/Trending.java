package dev.plaza.post.application.tag;

import dev.plaza.events.background.RepeatingWork;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** Counts trends now and then. */
@Singleton
@Requires(notEnv = "command")
final class Trending extends RepeatingWork {

    private final CountTrends countTrends;

    Trending(CountTrends countTrends, TrendingSettings settings) {
        super("trends", settings.interval());
        this.countTrends = countTrends;
    }

    @Override
    protected void round() {
        countTrends.count();
    }
}
