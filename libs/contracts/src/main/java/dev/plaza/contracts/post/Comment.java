package dev.plaza.contracts.post;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What other services may know of a comment.
 *
 * @param postAuthorId    whose post it is about
 * @param parentCommentId what it replies to, where it is a reply
 * @param parentAuthorId  whose comment that is
 * @param excerpt         how the text begins, as of a {@link Post}
 */
public record Comment(
        UUID id,
        UUID postId,
        UUID postAuthorId,
        @Nullable UUID parentCommentId,
        @Nullable UUID parentAuthorId,
        UUID authorId,
        String excerpt,
        Instant createdAt) {}
