package dev.plaza.post.application.comment;

import dev.plaza.db.Transactions;
import dev.plaza.post.domain.PostProblem;
import dev.plaza.post.domain.comment.Comment;
import dev.plaza.post.domain.comment.CommentEvents;
import dev.plaza.post.domain.comment.Comments;
import dev.plaza.service.concurrency.ExpectedVersion;
import dev.plaza.service.security.CurrentPerson;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Takes a comment back for good: one's own, or somebody's on a post of one's own. */
@Singleton
public final class DeleteComment {

    private final Transactions transactions;
    private final Comments comments;
    private final CommentEvents events;
    private final Clock clock;

    DeleteComment(Transactions transactions, Comments comments, CommentEvents events, Clock clock) {
        this.transactions = transactions;
        this.comments = comments;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Deletes it; replies to it stay.
     *
     * @throws PostProblem.CommentNotFound      when {@code person} sees no comment of that id
     * @throws PostProblem.NotTheCommentsAuthor when it is somebody else's, on somebody else's post
     */
    public void delete(CurrentPerson person, UUID id, ExpectedVersion expected) {
        transactions.write(person.identity(), () -> {
            Comment comment =
                    comments.lockRemovable(person.id(), id).orElseThrow(() -> EditComment.refusal(comments, id));
            expected.check(comment.version());
            comments.remove(comment, clock.instant());
            events.deleted(comment);
        });
    }
}
