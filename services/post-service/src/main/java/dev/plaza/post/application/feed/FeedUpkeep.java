package dev.plaza.post.application.feed;

import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import dev.plaza.events.background.RepeatingWork;
import dev.plaza.post.domain.feed.AuthorEngagement;
import dev.plaza.post.domain.feed.RankedFeeds;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Removes what has grown too old for ranked feeds. */
@Singleton
@Requires(notEnv = "command")
final class FeedUpkeep extends RepeatingWork {

    private static final Identity UPKEEP = Identity.system("feed-upkeep");
    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final AuthorEngagement engagement;
    private final RankedFeeds feeds;

    FeedUpkeep(Transactions transactions, AuthorEngagement engagement, RankedFeeds feeds) {
        super("feed-upkeep", INTERVAL);
        this.transactions = transactions;
        this.engagement = engagement;
        this.feeds = feeds;
    }

    @Override
    protected void round() {
        while (!isStopping() && transactions.write(UPKEEP, engagement::forgetOld)) {
            // until all are young enough
        }
        while (!isStopping() && transactions.write(UPKEEP, feeds::forgetOld)) {
            // until all are young enough
        }
    }
}
