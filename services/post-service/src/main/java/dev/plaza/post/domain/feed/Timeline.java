package dev.plaza.post.domain.feed;

import dev.plaza.post.domain.post.SeenPost;
import dev.plaza.post.domain.post.SeenPosts.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The timeline of the person of the transaction, by a single statement. */
public interface Timeline {

    /**
     * What they see of the next entries, newest first.
     *
     * @param entries how many to look at, at most
     * @param rows    how many to find, at most
     */
    Stretch find(Position after, int entries, int rows);

    /**
     * Some of a timeline.
     *
     * @param last the last entry looked at, where more may follow than were found; null where there were none left
     */
    record Stretch(List<SeenPost> posts, @Nullable Position last) {

        public Stretch {
            posts = List.copyOf(posts);
        }
    }
}
