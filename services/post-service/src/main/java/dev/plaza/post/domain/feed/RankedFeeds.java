package dev.plaza.post.domain.feed;

import dev.plaza.post.domain.post.SeenPost;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Feeds in the order of what people react to, each kept as its first page found it. */
public interface RankedFeeds {

    /** Ranks what the person of the transaction may see now, and keeps the order. */
    UUID rank(UUID reader);

    /**
     * Some of a ranked feed of the person of the transaction, as far as they still see it; by a single statement. Empty when
     * they have no feed of that id, or no longer.
     *
     * @param from how many to leave out
     */
    Optional<Extract> find(UUID id, int from, int places);

    /**
     * Removes feeds that were ranked long ago; the service's own to do.
     *
     * @return whether there may be more of them
     */
    boolean forgetOld();

    /**
     * Some of a ranked feed.
     *
     * @param size how many places all of it has, those of posts that are gone included
     */
    record Extract(List<Ranked> posts, int size) {

        public Extract {
            posts = List.copyOf(posts);
        }
    }

    /**
     * A post in a ranked feed.
     *
     * @param why what brought it there
     */
    record Ranked(SeenPost post, String why) {}
}
