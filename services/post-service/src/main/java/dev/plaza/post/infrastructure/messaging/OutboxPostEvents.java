package dev.plaza.post.infrastructure.messaging;

import dev.plaza.contracts.post.PostDeleted;
import dev.plaza.contracts.post.PostEdited;
import dev.plaza.contracts.post.PostPublished;
import dev.plaza.contracts.post.PostShared;
import dev.plaza.contracts.post.PrivacyLevel;
import dev.plaza.events.Outbox;
import dev.plaza.post.domain.personal.Holdings.ErasedPost;
import dev.plaza.post.domain.post.Composition;
import dev.plaza.post.domain.post.Post;
import dev.plaza.post.domain.post.PostEvents;
import dev.plaza.post.domain.post.Posts.RemovedShare;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Publishes what happens to posts. */
@Singleton
final class OutboxPostEvents implements PostEvents {

    private final Outbox outbox;

    OutboxPostEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void published(Post post) {
        if (post.shared() == null) {
            outbox.add(
                    dev.plaza.contracts.post.PostEvents.PUBLISHED,
                    post.id(),
                    post.version(),
                    new PostPublished(stateOf(post)));
        } else {
            outbox.add(
                    dev.plaza.contracts.post.PostEvents.SHARED,
                    post.id(),
                    post.version(),
                    new PostShared(stateOf(post)));
        }
    }

    @Override
    public void edited(Post post) {
        outbox.add(
                dev.plaza.contracts.post.PostEvents.EDITED, post.id(), post.version(), new PostEdited(stateOf(post)));
    }

    @Override
    public void deleted(Post post) {
        outbox.add(
                dev.plaza.contracts.post.PostEvents.DELETED,
                post.id(),
                post.version() + 1,
                new PostDeleted(post.id(), post.authorId(), post.composition().mediaIds()));
    }

    @Override
    public void sharesDeleted(Collection<RemovedShare> shares) {
        deleted(shares.stream()
                .map(share -> tombstone(share.id(), share.version(), share.authorId(), List.of()))
                .toList());
    }

    @Override
    public void erased(UUID author, Collection<ErasedPost> posts) {
        deleted(posts.stream()
                .map(post -> tombstone(post.id(), post.version(), author, post.mediaIds()))
                .toList());
    }

    private void deleted(List<Outbox.Change<PostDeleted>> tombstones) {
        if (!tombstones.isEmpty()) {
            outbox.addAll(dev.plaza.contracts.post.PostEvents.DELETED, tombstones);
        }
    }

    private static Outbox.Change<PostDeleted> tombstone(UUID id, long version, UUID author, List<UUID> mediaIds) {
        return new Outbox.Change<>(id, version, new PostDeleted(id, author, mediaIds));
    }

    private static dev.plaza.contracts.post.Post stateOf(Post post) {
        Composition composition = post.composition();
        Post.Shared shared = post.shared();
        return new dev.plaza.contracts.post.Post(
                post.id(),
                post.authorId(),
                dev.plaza.contracts.post.Post.excerptOf(composition.content()),
                PrivacyLevel.valueOf(composition.audience().level().name()),
                composition.audience().people(),
                composition.allTags(),
                post.mentions(),
                composition.mediaIds(),
                shared == null ? null : shared.postId(),
                shared == null ? null : shared.authorId(),
                post.isPublished(),
                post.createdAt());
    }
}
