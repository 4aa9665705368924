package dev.plaza.post.domain.post;

import dev.plaza.post.domain.personal.Holdings;
import java.util.Collection;
import java.util.UUID;

/** Tells of posts, if and when the transaction commits. Of drafts nothing is told. */
public interface PostEvents {

    /** A post, or a share, is there to be seen. */
    void published(Post post);

    void edited(Post post);

    void deleted(Post post);

    /** Shares are gone because what they shared is. */
    void sharesDeleted(Collection<Posts.RemovedShare> shares);

    /** Posts of somebody are gone, whoever took them back. */
    void erased(UUID author, Collection<Holdings.ErasedPost> posts);
}
