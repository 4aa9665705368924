package dev.plaza.post.application.feed;

import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import dev.plaza.events.background.RepeatingWork;
import dev.plaza.post.domain.feed.Timelines;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Brings timelines in line with relations that have changed, and looks every few seconds for what was left. */
@Singleton
@Requires(notEnv = "command")
final class TimelineWork extends RepeatingWork {

    private static final Identity TIMELINES = Identity.system("timelines");
    private static final Duration SWEEP = Duration.ofSeconds(2);
    private static final int PAIRS = 50;

    private final Transactions transactions;
    private final Timelines timelines;

    TimelineWork(Transactions transactions, Timelines timelines, TimelineSignal signal) {
        super("timelines", SWEEP);
        this.transactions = transactions;
        this.timelines = timelines;
        signal.listen(this::wake);
    }

    @Override
    protected void round() {
        while (!isStopping() && transactions.write(TIMELINES, () -> timelines.settle(PAIRS)) > 0) {
            // until no pair is left
        }
        while (!isStopping() && transactions.write(TIMELINES, timelines::spread)) {
            // until no author is left
        }
    }
}
