package dev.plaza.post.application.tag;

import dev.plaza.db.Transactions;
import dev.plaza.post.domain.tag.Trends;
import dev.plaza.post.domain.tag.Trends.Trend;
import dev.plaza.service.security.CurrentPerson;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Shows what people write of. */
@Singleton
public final class ReadTrends {

    private final Transactions transactions;
    private final Trends trends;
    private final TrendingSettings settings;
    private final Clock clock;

    ReadTrends(Transactions transactions, Trends trends, TrendingSettings settings, Clock clock) {
        this.transactions = transactions;
        this.trends = trends;
        this.settings = settings;
        this.clock = clock;
    }

    /** The first so many, as if nobody who is hidden from {@code reader} had written. */
    public List<Trend> read(CurrentPerson reader, int count) {
        Instant since = clock.instant().minus(settings.window());
        return transactions.readOne(reader.identity(), () -> trends.find(since, count));
    }
}
