package dev.plaza.post.application.feed;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.plaza.post.application.post.PostView;

/**
 * A post in a feed.
 *
 * @param why {@code own}, {@code friend}; and in a ranked feed {@code tag}, for a stranger's public post with a tag that the
 *            reader uses, and {@code popular} for any other
 */
public record FeedItem(@JsonUnwrapped PostView post, String why) {

    static final String OWN = "own";
    static final String FRIEND = "friend";
}
