package dev.plaza.post.domain.post;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Posts as far as the person of the transaction sees them; each by a single statement. */
public interface SeenPosts {

    Optional<SeenPost> find(UUID id);

    /** Those of these ids, in no order. */
    List<SeenPost> findAll(Collection<UUID> ids);

    /** Published posts of {@code author}, newest first. */
    List<SeenPost> findByAuthor(UUID author, Position after, int rows);

    /** As {@link #findByAuthor(UUID, Position, int)}, those whose metadata contain one of these JSON objects. */
    List<SeenPost> findByAuthor(UUID author, Collection<String> metadata, Position after, int rows);

    /** The person's own drafts, newest first. */
    List<SeenPost> findDrafts(UUID author, Position after, int rows);

    /** Shares of a post, newest first. */
    List<SeenPost> findShares(UUID postId, Position after, int rows);

    /** What a post said before, the latest first. */
    List<Edit> findEdits(UUID postId, long beforeVersion, int rows);

    /** Where a list that is ordered by time goes on. */
    record Position(Instant at, UUID id) {

        /** Before the newest. */
        public static final Position START = new Position(Instant.parse("9999-12-31T23:59:59Z"), new UUID(-1L, -1L));
    }

    /**
     * An earlier state of a post.
     *
     * @param version   that of the post while it said this
     * @param writtenAt since when it did
     */
    record Edit(long version, String content, Instant writtenAt) {}
}
