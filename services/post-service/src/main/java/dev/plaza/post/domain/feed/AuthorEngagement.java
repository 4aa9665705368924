package dev.plaza.post.domain.feed;

import java.util.Collection;
import java.util.UUID;

/**
 * How much people react to authors, and the scores that follow from it; the service itself only. Whoever moves counts of posts,
 * or whom they are for, says so in the same transaction; the scores follow a moment later.
 */
public interface AuthorEngagement {

    /** After the counts of these posts, or whom they are for, have changed. */
    void changed(Collection<UUID> postIds);

    /**
     * Takes up to so many posts that have changed, counts their days anew, and scores what their authors have published of
     * late. Doing so again changes nothing.
     *
     * @return how many it took
     */
    int settle(int posts);

    /**
     * Lets go of days and posts that are too old to count.
     *
     * @return whether there may be more of them
     */
    boolean forgetOld();
}
