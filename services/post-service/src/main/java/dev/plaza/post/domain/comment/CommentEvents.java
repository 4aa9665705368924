package dev.plaza.post.domain.comment;

/** Tells of comments, if and when the transaction commits. */
public interface CommentEvents {

    void added(Comment comment);

    void edited(Comment comment);

    void deleted(Comment comment);
}
