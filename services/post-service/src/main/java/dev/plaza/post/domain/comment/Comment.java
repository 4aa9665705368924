package dev.plaza.post.domain.comment;

import dev.plaza.post.domain.post.Text;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says below a post.
 *
 * @param version counts its author's changes, from 1
 */
public record Comment(
        UUID id,
        Place place,
        UUID authorId,
        String content,
        long version,
        @Nullable Instant editedAt,
        Instant createdAt) {

    public Comment {
        content = text(content);
    }

    /** A comment that was just written. */
    public static Comment write(UUID id, Place place, UUID author, String content, Instant now) {
        return new Comment(id, place, author, content, 1, null, now);
    }

    /** This comment as its author has changed it. */
    public Comment edit(String changed, Instant now) {
        return new Comment(id, place, authorId, changed, version + 1, now, createdAt);
    }

    /**
     * What may stand in a comment.
     *
     * @throws IllegalArgumentException when it is blank, too long or holds control characters
     */
    public static String text(String content) {
        if (content.isBlank()) {
            throw new IllegalArgumentException("a comment without text");
        }
        return Text.content(content);
    }
}
