package dev.plaza.post.infrastructure.persistence;

import dev.plaza.db.DatabaseService;
import dev.plaza.db.Ids;
import dev.plaza.post.domain.feed.RankedFeeds;
import dev.plaza.post.domain.post.SeenPosts.Position;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ranked feeds in the table {@code feed_snapshots}. */
@Singleton
final class RankedFeedTable implements RankedFeeds {

    private static final int CANDIDATES = 500;
    private static final int BATCH = 500;

    private final DatabaseService database;

    RankedFeedTable(DatabaseService database) {
        this.database = database;
    }

    @Override
    public UUID rank(UUID reader) {
        UUID id = Ids.next();
        Position start = Position.START;
        database.insert(
                "rank feed",
                RankedSql.RANK,
                start.at(),
                start.id(),
                CANDIDATES,
                start.at(),
                start.id(),
                CANDIDATES,
                CANDIDATES,
                id,
                reader);
        return id;
    }

    @Override
    public Optional<Extract> find(UUID id, int from, int places) {
        int first = from + 1;
        int last = from + places;
        List<Place> found =
                database.select("ranked feed", RankedSql.FIND, RankedFeedTable::place, first, last, first, last, id);
        return found.stream()
                .findFirst()
                .map(any -> new Extract(
                        found.stream()
                                .map(Place::ranked)
                                .filter(Objects::nonNull)
                                .toList(),
                        any.size()));
    }

    @Override
    public boolean forgetOld() {
        return database.delete("forget ranked feeds", RankedSql.FORGET, BATCH) == BATCH;
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                Columns.idOrNull(row, "id") == null
                        ? null
                        : new Ranked(SeenPostReader.post(row), Columns.text(row, "why")),
                row.getInt("size"));
    }

    private record Place(@Nullable Ranked ranked, int size) {}
}
