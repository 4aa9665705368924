package dev.plaza.post.infrastructure.persistence;

import dev.plaza.post.domain.post.Counts;
import dev.plaza.post.domain.reaction.ReactionCounts;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The counts of a row as its reader is shown them, of the columns of {@link Counters#shown}. */
final class ShownCounts {

    private final ResultSet row;
    private final Long @Nullable [] corrections;

    private ShownCounts(ResultSet row, Long @Nullable [] corrections) {
        this.row = row;
        this.corrections = corrections;
    }

    static ShownCounts of(ResultSet row) throws SQLException {
        Array corrections = row.getArray("corrections");
        return new ShownCounts(row, corrections == null ? null : (Long[]) corrections.getArray());
    }

    Counts ofPost() throws SQLException {
        return new Counts(reactions(), count("comment_count", 5), count("share_count", 6));
    }

    ReactionCounts reactions() throws SQLException {
        return new ReactionCounts(
                count("like_count", 0),
                count("love_count", 1),
                count("laugh_count", 2),
                count("angry_count", 3),
                count("sad_count", 4));
    }

    int replies() throws SQLException {
        return count("reply_count", 7);
    }

    /**
     * Never less than nothing, though what is taken back may be seen a moment before it was counted.
     *
     * @param place where the function {@code count_corrections} has it
     */
    private int count(String column, int place) throws SQLException {
        int stored = row.getInt(column);
        return corrections == null ? stored : (int) Math.max(0, stored + corrections[place]);
    }
}
