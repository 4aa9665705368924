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
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Changes a comment of one's own. */
@Singleton
public final class EditComment {

    private final Transactions transactions;
    private final Comments comments;
    private final CommentEvents events;
    private final Clock clock;

    EditComment(Transactions transactions, Comments comments, CommentEvents events, Clock clock) {
        this.transactions = transactions;
        this.comments = comments;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Changes what it says; a change that changes nothing makes no new version.
     *
     * @param content empty where it is to stay
     * @throws PostProblem.CommentNotFound      when {@code author} sees no comment of that id
     * @throws PostProblem.NotTheCommentsAuthor when it is somebody else's
     */
    public void edit(CurrentPerson author, UUID id, ExpectedVersion expected, Optional<String> content) {
        transactions.write(author.identity(), () -> {
            Comment before = comments.lock(author.id(), id).orElseThrow(() -> refusal(comments, id));
            expected.check(before.version());
            content.filter(changed -> !changed.equals(before.content()))
                    .ifPresent(changed -> save(before, changed, clock.instant()));
        });
    }

    private void save(Comment before, String content, Instant now) {
        Comment after = before.edit(content, now);
        comments.save(after, now);
        events.edited(after);
    }

    /** Somebody who sees a comment may hear that it is not theirs; to others it does not exist. */
    static PostProblem refusal(Comments comments, UUID id) {
        return comments.isThere(id) ? new PostProblem.NotTheCommentsAuthor() : new PostProblem.CommentNotFound();
    }
}
