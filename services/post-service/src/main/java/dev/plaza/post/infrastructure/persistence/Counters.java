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
     * The counts of a row {@code row}, and as {@code corrections} what they lack for the reader, which {@link ShownCounts} adds:
     * of what a job has not counted yet, and of people whom a block hides. That is asked only where some waits for this row,
     * or the reader has blocks.
     *
     * @param post    an SQL expression for its id
     * @param comment the same, or null where the counts are the post's
     */
    String shown(String row, String post, @Nullable String comment) {
        return each(row + ".%1$s_count") + """
            ,
                   case when (select has_unseen())
                          or ((select exists (select from pending_counts))
                              and exists (select from pending_counts n where n.post_id = %1$s and n.comment_id %3$s))
                        then count_corrections(%1$s, %2$s) end as corrections\
            """.formatted(post, comment, comment == null ? "is null" : "= " + comment);
    }
}
