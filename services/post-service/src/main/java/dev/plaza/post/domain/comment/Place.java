package dev.plaza.post.domain.comment;

import dev.plaza.post.domain.PostProblem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a comment stands.
 *
 * @param isPublished    whether the post is more than a draft
 * @param parentId       what it replies to, where it is a reply
 * @param parentAuthorId whose that is; null where the person of the transaction sees no such comment
 */
public record Place(
        UUID postId,
        UUID postAuthorId,
        boolean isPublished,
        @Nullable UUID parentId,
        @Nullable UUID parentAuthorId) {

    /**
     * Refuses a place at which nothing can be said.
     *
     * @throws PostProblem.NotPublished    when the post is a draft
     * @throws PostProblem.CommentNotFound when there is no comment to reply to
     */
    public void requireOpen() {
        if (!isPublished) {
            throw new PostProblem.NotPublished();
        }
        if (parentId != null && parentAuthorId == null) {
            throw new PostProblem.CommentNotFound();
        }
    }
}
