package dev.plaza.post.application.tag;

import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import dev.plaza.post.domain.tag.Trends;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** Counts what people write of, for all readers. */
@Singleton
public final class CountTrends {

    private static final Identity IDENTITY = Identity.system("trends");

    private final Transactions transactions;
    private final Trends trends;
    private final TrendingSettings settings;
    private final Clock clock;

    CountTrends(Transactions transactions, Trends trends, TrendingSettings settings, Clock clock) {
        this.transactions = transactions;
        this.trends = trends;
        this.settings = settings;
        this.clock = clock;
    }

    public void count() {
        Instant since = clock.instant().minus(settings.window());
        transactions.write(IDENTITY, () -> trends.count(since));
    }
}
