package dev.plaza.post.application.search;

import dev.plaza.post.domain.search.PostIndex;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * Lets posts be found by their words and tags; always inside its caller's transaction. What is taken over is the post as it is
 * now, so that every order of events ends in the same state.
 */
@Singleton
public final class IndexPosts {

    private final PostIndex index;

    IndexPosts(PostIndex index) {
        this.index = index;
    }

    /** After a post was published, shared, changed or deleted. */
    public void index(UUID postId) {
        index.index(postId);
    }

    /** After an author's profile was made or changed; their posts follow soon. */
    public void rename(UUID author) {
        index.noteName(author);
    }
}
