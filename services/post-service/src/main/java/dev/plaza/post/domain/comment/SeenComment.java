package dev.plaza.post.domain.comment;

import dev.plaza.post.domain.people.Card;
import dev.plaza.post.domain.reaction.ReactionCounts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment as somebody reads it who sees the post.
 *
 * @param replies how many of the replies to it are seen
 * @param said    null where nothing is left but the place, because it was deleted or is hidden from the reader: which of the
 *                two, nobody is told
 */
public record SeenComment(
        UUID id,
        UUID postId,
        @Nullable UUID parentId,
        int replies,
        @Nullable Said said,
        Instant createdAt) {

    /**
     * What is said, by whom, and what others think of it.
     *
     * @param myReactions the types by which the reader has reacted
     */
    public record Said(
            Card author,
            String content,
            ReactionCounts reactions,
            List<String> myReactions,
            long version,
            @Nullable Instant editedAt) {}

    /** A comment that its author reads right after they wrote it. */
    public static SeenComment written(Comment comment, Card author) {
        return new SeenComment(
                comment.id(),
                comment.place().postId(),
                comment.place().parentId(),
                0,
                new Said(
                        author,
                        comment.content(),
                        ReactionCounts.NONE,
                        List.of(),
                        comment.version(),
                        comment.editedAt()),
                comment.createdAt());
    }
}
