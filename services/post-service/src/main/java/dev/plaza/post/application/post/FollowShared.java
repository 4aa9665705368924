package dev.plaza.post.application.post;

import dev.plaza.post.domain.feed.AuthorEngagement;
import dev.plaza.post.domain.post.PostEvents;
import dev.plaza.post.domain.post.Posts;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/**
 * Keeps shares for whom the shared post is for; always inside its caller's transaction. Every order of events ends in the
 * same state: what is taken over is the shared post as it is now, by whichever of the two changed last.
 */
@Singleton
public final class FollowShared {

    private final Posts posts;
    private final AuthorEngagement engagement;
    private final PostEvents events;
    private final Clock clock;

    FollowShared(Posts posts, AuthorEngagement engagement, PostEvents events, Clock clock) {
        this.posts = posts;
        this.engagement = engagement;
        this.events = events;
        this.clock = clock;
    }

    /** After a post changed: shares that became public, or no longer are, count for their authors. */
    public void align(UUID sharedPostId) {
        engagement.changed(posts.alignShares(sharedPostId));
    }

    /** After a post was shared, which it may have been while it changed. */
    public void begin(UUID shareId) {
        engagement.changed(posts.alignShare(shareId));
    }

    /** After a post was deleted. */
    public void remove(UUID sharedPostId) {
        events.sharesDeleted(posts.removeShares(sharedPostId, clock.instant()));
    }
}
