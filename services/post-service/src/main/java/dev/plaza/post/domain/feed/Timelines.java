package dev.plaza.post.domain.feed;

import java.util.Collection;
import java.util.UUID;

/**
 * The timelines of everybody, for the service itself. Entries are candidates, which are seen only as far as their reader may
 * see the post at that moment; so one too many is of no harm. Everything here may happen again, and in any order.
 */
public interface Timelines {

    /**
     * Enters a post, as it is now, into the timelines of those friends of its author whom it is for; a share into those of
     * all of them, for who sees what is shared changes without it. The posts of an author with more friends than
     * {@code pullAbove} are from then on left for their friends to pull.
     */
    void enter(UUID postId, int pullAbove);

    /** As {@link #enter}, and takes out of timelines what is not for their owners any more. */
    void align(UUID postId, int pullAbove);

    /** Takes out a post that is gone. */
    void remove(UUID postId);

    /** Leaves a note that what is between two people has changed; their timelines follow once that is committed. */
    void changed(UUID one, UUID other);

    /**
     * Brings the timelines of some pairs that were noted in line with what is between them now.
     *
     * @param pairs how many at most
     * @return how many
     */
    int settle(int pairs);

    /**
     * Lets the friends of one author whose posts are left to be pulled do so.
     *
     * @return whether there was one
     */
    boolean spread();

    /** Forgets everything about a person's timeline, and that theirs are pulled. */
    void forget(Collection<UUID> people);
}
