package dev.plaza.post.application.comment;

import dev.plaza.db.Transactions;
import dev.plaza.post.domain.PostProblem;
import dev.plaza.post.domain.comment.SeenComment;
import dev.plaza.post.domain.comment.SeenComments;
import dev.plaza.post.domain.comment.SeenComments.Position;
import dev.plaza.post.domain.reaction.SeenReactions;
import dev.plaza.post.domain.reaction.Subject;
import dev.plaza.service.paging.Cursor;
import dev.plaza.service.paging.Page;
import dev.plaza.service.paging.PageRequest;
import dev.plaza.service.security.CurrentPerson;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Shows comments: one, those on a post, and replies to one. */
@Singleton
public final class ReadComments {

    private final Transactions transactions;
    private final SeenComments comments;
    private final SeenReactions posts;

    ReadComments(Transactions transactions, SeenComments comments, SeenReactions posts) {
        this.transactions = transactions;
        this.comments = comments;
        this.posts = posts;
    }

    /**
     * One comment.
     *
     * @throws PostProblem.CommentNotFound when {@code reader} sees no comment of that id, and no reply below it
     */
    public CommentView read(CurrentPerson reader, UUID id) {
        return read(reader, () -> comments.find(id)).map(CommentView::of).orElseThrow(PostProblem.CommentNotFound::new);
    }

    /**
     * What is said about a post itself, oldest first.
     *
     * @throws PostProblem.PostNotFound when {@code reader} sees no post of that id
     */
    public Page<CommentView> listByPost(CurrentPerson reader, UUID postId, PageRequest request) {
        List<SeenComment> found = read(reader, () -> comments.findByPost(postId, after(request), request.rows()));
        if (found.isEmpty() && !read(reader, () -> posts.isThere(new Subject.OfPost(postId)))) {
            throw new PostProblem.PostNotFound();
        }
        return page(found, request);
    }

    /**
     * Replies to a comment, oldest first.
     *
     * @throws PostProblem.CommentNotFound when {@code reader} sees no comment of that id, and no reply below it
     */
    public Page<CommentView> listReplies(CurrentPerson reader, UUID id, PageRequest request) {
        List<SeenComment> found = read(reader, () -> comments.findReplies(id, after(request), request.rows()));
        if (found.isEmpty() && read(reader, () -> comments.find(id)).isEmpty()) {
            throw new PostProblem.CommentNotFound();
        }
        return page(found, request);
    }

    private static Page<CommentView> page(List<SeenComment> rows, PageRequest request) {
        return Page.of(rows, request, last -> Cursor.at(last.createdAt(), last.id()))
                .map(CommentView::of);
    }

    private static Position after(PageRequest request) {
        Cursor cursor = request.cursor();
        return cursor == null ? Position.START : new Position(cursor.instant(0), cursor.uuid(1));
    }

    private <T> T read(CurrentPerson reader, Supplier<T> work) {
        return transactions.readOne(reader.identity(), work);
    }
}
