package dev.plaza.post.infrastructure.persistence;

import dev.plaza.db.DatabaseService;
import dev.plaza.post.domain.feed.Timeline;
import dev.plaza.post.domain.post.SeenPost;
import dev.plaza.post.domain.post.SeenPosts.Position;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Timelines from the table {@code timeline_entries}, and of it only what the policies of {@code posts} show. */
@Singleton
final class TimelineReader implements Timeline {

    private final DatabaseService database;

    TimelineReader(DatabaseService database) {
        this.database = database;
    }

    @Override
    public Stretch find(Position after, int entries, int rows) {
        List<Entry> found = database.select(
                "timeline",
                FeedSql.LATEST,
                TimelineReader::entry,
                entries,
                after.at(),
                after.id(),
                entries,
                after.at(),
                after.id(),
                entries,
                entries,
                entries,
                entries,
                rows);
        return new Stretch(
                found.stream().map(Entry::post).filter(Objects::nonNull).toList(),
                found.isEmpty() || !found.getLast().isLast()
                        ? null
                        : found.getLast().position());
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                Columns.idOrNull(row, "id") == null ? null : SeenPostReader.post(row),
                new Position(Columns.instant(row, "entry_at"), Columns.id(row, "entry_id")),
                row.getBoolean("is_last"));
    }

    private record Entry(@Nullable SeenPost post, Position position, boolean isLast) {}
}
