package dev.plaza.post.application.feed;

import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import dev.plaza.events.background.RepeatingWork;
import dev.plaza.post.domain.feed.AuthorEngagement;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Scores authors anew whose posts have changed: each once, however often they changed since it last looked. */
@Singleton
@Requires(notEnv = "command")
final class ScoreAuthors extends RepeatingWork {

    private static final Identity SCORES = Identity.system("scores");
    private static final Duration INTERVAL = Duration.ofMillis(500);
    private static final int POSTS = 500;

    private final Transactions transactions;
    private final AuthorEngagement engagement;

    ScoreAuthors(Transactions transactions, AuthorEngagement engagement) {
        super("scores", INTERVAL);
        this.transactions = transactions;
        this.engagement = engagement;
    }

    @Override
    protected void round() {
        while (!isStopping() && transactions.write(SCORES, () -> engagement.settle(POSTS)) == POSTS) {
            // until few are left
        }
    }
}
