package dev.plaza.post.application.feed;

import dev.plaza.db.Transactions;
import dev.plaza.post.domain.feed.AuthorEngagement;
import dev.plaza.post.domain.feed.Timelines;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/**
 * Lets timelines and scores follow from what happens to posts and between people; always inside its caller's transaction.
 * What is taken over is each post as it is now, so that late and repeated events do no harm.
 */
@Singleton
public final class FillTimelines {

    private final Transactions transactions;
    private final Timelines timelines;
    private final AuthorEngagement engagement;
    private final TimelineSettings settings;
    private final TimelineSignal signal;

    FillTimelines(
            Transactions transactions,
            Timelines timelines,
            AuthorEngagement engagement,
            TimelineSettings settings,
            TimelineSignal signal) {
        this.transactions = transactions;
        this.timelines = timelines;
        this.engagement = engagement;
        this.settings = settings;
        this.signal = signal;
    }

    /** After a post, or a share, was published; only public ones have a score. */
    public void published(UUID postId, boolean isPublic) {
        timelines.enter(postId, settings.pullAbove());
        if (isPublic) {
            engagement.changed(List.of(postId));
        }
    }

    public void edited(UUID postId) {
        timelines.align(postId, settings.pullAbove());
        engagement.changed(List.of(postId));
    }

    public void deleted(UUID postId) {
        timelines.remove(postId);
        engagement.changed(List.of(postId));
    }

    /**
     * After what is between two people changed. Only noted here: their timelines follow in a transaction of their own, after
     * this one is committed, or a post that is published meanwhile might miss one of them (docs/decisions/0175).
     */
    public void related(UUID one, UUID other) {
        timelines.changed(one, other);
        transactions.afterCommit(signal::give);
    }
}
