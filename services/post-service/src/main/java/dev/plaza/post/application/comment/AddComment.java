package dev.plaza.post.application.comment;

import dev.plaza.db.Ids;
import dev.plaza.post.application.people.IntroducePerson;
import dev.plaza.post.domain.PostProblem;
import dev.plaza.post.domain.comment.Comment;
import dev.plaza.post.domain.comment.CommentEvents;
import dev.plaza.post.domain.comment.Comments;
import dev.plaza.post.domain.comment.Place;
import dev.plaza.post.domain.comment.SeenComment;
import dev.plaza.post.domain.people.Card;
import dev.plaza.service.idempotency.Idempotency;
import dev.plaza.service.idempotency.IdempotencyKey;
import dev.plaza.service.security.CurrentPerson;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says something about a post, or in reply to a comment on it. */
@Singleton
public final class AddComment {

    private final Idempotency idempotency;
    private final Comments comments;
    private final IntroducePerson introduction;
    private final CommentEvents events;
    private final Clock clock;

    AddComment(
            Idempotency idempotency,
            Comments comments,
            IntroducePerson introduction,
            CommentEvents events,
            Clock clock) {
        this.idempotency = idempotency;
        this.comments = comments;
        this.introduction = introduction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds it.
     *
     * @param parentId what it replies to, null for a comment on the post itself
     * @throws PostProblem.PostNotFound    when {@code author} sees no post of that id
     * @throws PostProblem.NotPublished    when it is a draft of their own
     * @throws PostProblem.CommentNotFound when they see no comment on it of the parent's id
     */
    public CommentView add(
            CurrentPerson author, UUID postId, @Nullable UUID parentId, String content, IdempotencyKey key) {
        return idempotency.write(author, key, new Request(postId, parentId, content), CommentView.class, () -> {
            Place place = comments.findPlace(postId, parentId).orElseThrow(PostProblem.PostNotFound::new);
            place.requireOpen();
            Comment comment = Comment.write(Ids.next(), place, author.id(), content, clock.instant());
            Card card = comments.add(comment).orElseGet(() -> introduction.introduce(author));
            events.added(comment);
            return CommentView.of(SeenComment.written(comment, card));
        });
    }

    private record Request(UUID postId, @Nullable UUID parentId, String content) {}
}
