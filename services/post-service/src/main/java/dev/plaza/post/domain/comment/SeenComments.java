package dev.plaza.post.domain.comment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Comments as far as the person of the transaction sees them, each by a single statement. Of one that is deleted or hidden
 * the place is seen while a reply below it is.
 */
public interface SeenComments {

    Optional<SeenComment> find(UUID id);

    /** What is said about the post itself, oldest first. */
    List<SeenComment> findByPost(UUID postId, Position after, int rows);

    /** Replies to a comment, oldest first. */
    List<SeenComment> findReplies(UUID commentId, Position after, int rows);

    /** Where a list that is ordered by time goes on. */
    record Position(Instant at, UUID id) {

        /** Before the oldest. */
        public static final Position START = new Position(Instant.EPOCH, new UUID(0, 0));
    }
}
