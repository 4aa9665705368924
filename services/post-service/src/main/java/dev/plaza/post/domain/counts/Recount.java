package dev.plaza.post.domain.counts;

import java.util.UUID;

/** Counts anew. Each batch belongs to a transaction of its own. */
public interface Recount {

    /** Before the first of a kind. */
    UUID START = new UUID(0, 0);

    /** How many there are. */
    long size(Kind kind);

    /** Counts the next {@code most} of them after that id, by their rows. */
    Batch next(Kind kind, UUID after, int most);

    /** What has counts. */
    enum Kind {
        POSTS,
        COMMENTS
    }

    /**
     * What was counted.
     *
     * @param last     the id to go on after
     * @param size     0 at the end
     * @param repaired how many had other counts before
     */
    record Batch(UUID last, int size, int repaired) {}
}
