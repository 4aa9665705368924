package dev.plaza.post.application.comment;

import dev.plaza.post.application.post.PersonView;
import dev.plaza.post.domain.comment.SeenComment;
import dev.plaza.post.domain.comment.SeenComment.Said;
import dev.plaza.post.domain.reaction.ReactionCounts;
import dev.plaza.service.concurrency.Tagged;
import dev.plaza.service.concurrency.VersionTag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment as a reader gets it. Of a deleted one, and of one that is hidden from them, they get the place alone.
 *
 * @param updatedAt when its author last changed it
 */
public record CommentView(
        UUID id,
        UUID postId,
        @Nullable UUID parentCommentId,
        @Nullable PersonView author,
        @Nullable String content,
        int likeCount,
        int replyCount,
        ReactionCounts reactionCounts,
        List<String> myReactions,
        boolean isDeleted,
        boolean isEdited,
        @Nullable Long version,
        Instant createdAt,
        Instant updatedAt)
        implements Tagged {

    @Override
    public @Nullable VersionTag tag() {
        return version == null ? null : VersionTag.of(version, this);
    }

    static CommentView of(SeenComment comment) {
        Said said = comment.said();
        return said == null ? place(comment) : view(comment, said);
    }

    private static CommentView view(SeenComment comment, Said said) {
        return new CommentView(
                comment.id(),
                comment.postId(),
                comment.parentId(),
                PersonView.of(said.author()),
                said.content(),
                said.reactions().like(),
                comment.replies(),
                said.reactions(),
                said.myReactions(),
                false,
                said.editedAt() != null,
                said.version(),
                comment.createdAt(),
                said.editedAt() == null ? comment.createdAt() : said.editedAt());
    }

    private static CommentView place(SeenComment comment) {
        return new CommentView(
                comment.id(),
                comment.postId(),
                comment.parentId(),
                null,
                null,
                0,
                comment.replies(),
                ReactionCounts.NONE,
                List.of(),
                true,
                false,
                null,
                comment.createdAt(),
                comment.createdAt());
    }
}
