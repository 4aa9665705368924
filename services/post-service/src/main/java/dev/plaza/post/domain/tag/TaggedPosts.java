package dev.plaza.post.domain.tag;

import dev.plaza.post.domain.post.SeenPost;
import dev.plaza.post.domain.post.SeenPosts.Position;
import java.util.List;

/** Posts by tag, as far as the person of the transaction sees them. */
public interface TaggedPosts {

    /** Published posts that have this tag, newest first. */
    List<SeenPost> find(String tag, Position after, int rows);
}
