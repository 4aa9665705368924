package dev.plaza.post.domain.search;

import java.util.UUID;

/** What search and the lists of tags read; the service's own to keep. */
public interface PostIndex {

    /** Makes a post, and the shares of it, found as they are now, or no more. */
    void index(UUID postId);

    /** Notes that an author of posts may be called something else now. */
    void noteName(UUID author);

    /**
     * Brings some posts of somebody who was noted up to date with their name.
     *
     * @return whether there may be more to do
     */
    boolean renameSome(int rows);
}
