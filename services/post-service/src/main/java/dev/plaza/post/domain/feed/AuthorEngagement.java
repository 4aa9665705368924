package dev.plaza.post.domain.feed;

import java.util.Collection;
import java.util.UUID;

/**
 * How much people react to authors, and the scores that follow from it. Whoever moves counts of posts, or whom they are for,
 * has them refreshed in the same transaction, after their own statement; the service itself only. Refreshing what is fresh
 * changes nothing.
 */
public interface AuthorEngagement {

    /** Counts the days of these posts anew, and scores what their authors have published of late. */
    void refresh(Collection<UUID> postIds);

    /**
     * Lets go of days and posts that are too old to count.
     *
     * @return whether there may be more of them
     */
    boolean forgetOld();
}
