package dev.plaza.post.infrastructure.messaging;

import dev.plaza.contracts.post.CommentAdded;
import dev.plaza.contracts.post.CommentDeleted;
import dev.plaza.contracts.post.CommentEdited;
import dev.plaza.contracts.post.Post;
import dev.plaza.contracts.post.PostEvents;
import dev.plaza.events.Outbox;
import dev.plaza.post.domain.comment.Comment;
import dev.plaza.post.domain.comment.CommentEvents;
import dev.plaza.post.domain.comment.Place;
import jakarta.inject.Singleton;

/** Publishes what happens to comments. */
@Singleton
final class OutboxCommentEvents implements CommentEvents {

    private final Outbox outbox;

    OutboxCommentEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void added(Comment comment) {
        outbox.add(PostEvents.COMMENT_ADDED, comment.id(), comment.version(), new CommentAdded(stateOf(comment)));
    }

    @Override
    public void edited(Comment comment) {
        outbox.add(PostEvents.COMMENT_EDITED, comment.id(), comment.version(), new CommentEdited(stateOf(comment)));
    }

    @Override
    public void deleted(Comment comment) {
        outbox.add(
                PostEvents.COMMENT_DELETED,
                comment.id(),
                comment.version() + 1,
                new CommentDeleted(comment.id(), comment.place().postId(), comment.authorId()));
    }

    private static dev.plaza.contracts.post.Comment stateOf(Comment comment) {
        Place place = comment.place();
        return new dev.plaza.contracts.post.Comment(
                comment.id(),
                place.postId(),
                place.postAuthorId(),
                place.parentId(),
                place.parentAuthorId(),
                comment.authorId(),
                Post.excerptOf(comment.content()),
                comment.createdAt());
    }
}
