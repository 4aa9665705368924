package dev.plaza.post.application.post;

import dev.plaza.db.Transactions;
import dev.plaza.post.domain.PostProblem;
import dev.plaza.post.domain.post.Post;
import dev.plaza.post.domain.post.PostEvents;
import dev.plaza.post.domain.post.Posts;
import dev.plaza.service.concurrency.ExpectedVersion;
import dev.plaza.service.security.CurrentPerson;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Takes a post of one's own back for good. */
@Singleton
public final class DeletePost {

    private final Transactions transactions;
    private final Posts posts;
    private final PostEvents events;
    private final Clock clock;

    DeletePost(Transactions transactions, Posts posts, PostEvents events, Clock clock) {
        this.transactions = transactions;
        this.posts = posts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Deletes it; nobody sees it from now on, nor any share of it.
     *
     * @throws PostProblem.PostNotFound when {@code author} sees no post of that id
     * @throws PostProblem.NotTheAuthor when it is somebody else's
     */
    public void delete(CurrentPerson author, UUID id, ExpectedVersion expected) {
        transactions.write(author.identity(), () -> {
            Post post = posts.lock(author.id(), id).orElseThrow(() -> EditPost.refusal(posts, id));
            expected.check(post.version());
            remove(post);
        });
    }

    /**
     * Takes back that {@code sharer} shares a post.
     *
     * @throws PostProblem.PostNotFound when they do not
     */
    public void deleteShare(CurrentPerson sharer, UUID sharedPostId) {
        transactions.write(
                sharer.identity(),
                () -> remove(posts.lockShare(sharer.id(), sharedPostId).orElseThrow(PostProblem.PostNotFound::new)));
    }

    private void remove(Post post) {
        posts.remove(post, clock.instant());
        if (post.isPublished()) {
            events.deleted(post);
        }
    }
}
