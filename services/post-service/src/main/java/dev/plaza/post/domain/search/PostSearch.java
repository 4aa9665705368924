package dev.plaza.post.domain.search;

import dev.plaza.post.domain.post.SeenPost;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Searches the published posts that the person of the transaction sees. */
public interface PostSearch {

    /**
     * How many posts are ranked: of more that match, the newest. Without a bound a word that every second post holds would
     * cost as much as all of them.
     */
    int RANKED = 500;

    /** The ids of those who have these usernames. */
    List<UUID> findAuthors(Collection<String> usernames);

    /**
     * The next so many after a place, the best match first, of equals the newest.
     *
     * @param authors  of whom each is to be the author; several find nothing
     * @param metadata JSON objects of which the post's metadata must contain one; none asks for nothing
     */
    List<Match> find(PostQuery query, Collection<UUID> authors, Collection<String> metadata, Position after, int rows);

    /**
     * A place in the results.
     *
     * @param rank how well the post matches; the greatest comes first
     */
    record Position(long rank, Instant at, UUID id) {

        /** Before the first. */
        public static final Position START =
                new Position(Long.MAX_VALUE, Instant.parse("9999-12-31T23:59:59Z"), new UUID(-1L, -1L));
    }

    /**
     * A post that was found.
     *
     * @param highlight how its text matches, in parts
     * @param newest    when the newest of all posts that were ranked was published; later pages are ranked among the same
     */
    record Match(SeenPost post, List<Fragment> highlight, long rank, Instant newest) {

        public Match {
            highlight = List.copyOf(highlight);
        }
    }

    /**
     * A part of a text, for a client to mark as it likes.
     *
     * @param isMatch whether it is what was looked for
     */
    record Fragment(String text, boolean isMatch) {}
}
