package dev.plaza.post.infrastructure.persistence;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is counted of posts and of comments: each kind in the column {@code <kind>_count}, wherever it is a column. */
final class Counters {

    private static final List<String> REACTIONS = List.of("like", "love", "laugh", "angry", "sad");

    static final Counters OF_POSTS = new Counters("comment", "share");

    static final Counters OF_COMMENTS = new Counters("reply");

    private final List<String> kinds;

    private Counters(String... others) {
        kinds = Stream.concat(REACTIONS.stream(), Stream.of(others)).toList();
    }

    /** As SQL, one after the other; {@code %1$s} in the pattern stands for the kind. */
    String each(String pattern) {
        return kinds.stream().map(pattern::formatted).collect(Collectors.joining(", "));
    }

    /** The sums of rows {@code n} of a kind and an amount. */
    String sums() {
        return each("coalesce(sum(n.amount) filter (where n.kind = '%1$s'), 0) as %1$s_count");
    }

    /**
     * The counts that a reader is shown of a row: with what waits to be added, a row {@code waiting}, and without what is of
     * people whom a block hides from them, a row {@code unseen}. Either may be missing.
     */
    String shown(String row) {
        return each("greatest(0, " + row
                + ".%1$s_count + coalesce(waiting.%1$s_count, 0) - coalesce(unseen.%1$s_count, 0)) as %1$s_count");
    }

    /**
     * The rows that {@link #shown} asks for, joined. Counts that wait are looked for only where any wait, and people who are
     * hidden only for a reader with blocks. Both conditions stand inside, for one of the join itself would be asked after
     * the rows were made, of each post.
     *
     * @param post    an SQL expression for its id
     * @param comment the same, or null where the counts are the post's
     */
    String joins(String post, @Nullable String comment) {
        return """
                 left join lateral (
                      select %1$s
                        from pending_counts n
                       where n.post_id = %2$s and n.comment_id %4$s
                         and (select exists (select from pending_counts))) waiting on true
                 left join lateral (
                      select u.* from counts_of_unseen(%2$s, %3$s) u
                       where (select has_unseen())
                      offset 0) unseen on true
                """.formatted(sums(), post, comment, comment == null ? "is null" : "= " + comment);
    }
}
