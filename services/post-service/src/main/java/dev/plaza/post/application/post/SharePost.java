package dev.plaza.post.application.post;

import dev.plaza.db.Ids;
import dev.plaza.post.domain.PostProblem;
import dev.plaza.post.domain.people.Card;
import dev.plaza.post.domain.post.Post;
import dev.plaza.post.domain.post.PostEvents;
import dev.plaza.post.domain.post.Posts;
import dev.plaza.post.domain.post.SeenPost;
import dev.plaza.service.idempotency.Idempotency;
import dev.plaza.service.idempotency.IdempotencyKey;
import dev.plaza.service.security.CurrentPerson;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Shows a post of somebody to those who may see it anyway. */
@Singleton
public final class SharePost {

    private final Idempotency idempotency;
    private final Posts posts;
    private final AddPost addPost;
    private final PostViews views;
    private final PostEvents events;
    private final Clock clock;

    SharePost(Idempotency idempotency, Posts posts, AddPost addPost, PostViews views, PostEvents events, Clock clock) {
        this.idempotency = idempotency;
        this.posts = posts;
        this.addPost = addPost;
        this.views = views;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Shares it, once; of a share, what that shares.
     *
     * @throws PostProblem.PostNotFound  when {@code sharer} sees no post of that id
     * @throws PostProblem.NotPublished  when it is a draft of their own
     * @throws PostProblem.AlreadyShared when they share it already
     */
    public PostView share(CurrentPerson sharer, UUID id, String content, IdempotencyKey key) {
        return idempotency.write(sharer, key, new Request(id, content), PostView.class, () -> {
            Post original = posts.find(id).orElseThrow(PostProblem.PostNotFound::new);
            Post share = original.share(Ids.next(), sharer.id(), content, clock.instant());
            Card card = addPost.add(sharer, share);
            events.published(share);
            return views.of(sharer, List.of(SeenPost.written(share, card))).stream()
                    .findFirst()
                    .orElseThrow(PostProblem.PostNotFound::new);
        });
    }

    private record Request(UUID postId, String content) {}
}
