package dev.plaza.post.infrastructure.persistence;

import dev.plaza.db.DatabaseService;
import dev.plaza.post.domain.counts.PendingWork;
import dev.plaza.post.domain.counts.Recount;
import dev.plaza.post.domain.feed.AuthorEngagement;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Counts in the tables of posts and comments, and what waits for them in {@code pending_counts}. */
@Singleton
final class CountTables implements PendingWork, Recount {

    private final DatabaseService database;
    private final AuthorEngagement engagement;

    CountTables(DatabaseService database, AuthorEngagement engagement) {
        this.database = database;
        this.engagement = engagement;
    }

    @Override
    public int fold(int most) {
        boolean isOurTurn = database.select("turn to count", CountSql.TRY_TURN, row -> row.getBoolean(1))
                .getFirst();
        return isOurTurn
                ? told(database.select(
                                "fold counts",
                                CountSql.FOLD,
                                row -> new Moved<>(row.getInt("folded"), Columns.ids(row, "moved")),
                                most)
                        .getFirst())
                : 0;
    }

    @Override
    public void lock(UUID person) {
        database.select("lock person to count", CountSql.LOCK_PERSON, row -> true, person);
    }

    @Override
    public boolean isActive(UUID person, long version, boolean isActiveByEvent) {
        return database.select(
                        "person is active",
                        CountSql.IS_ACTIVE,
                        row -> row.getBoolean("is_active"),
                        version,
                        isActiveByEvent,
                        person,
                        isActiveByEvent)
                .getFirst();
    }

    @Override
    public void count(UUID person, boolean isCounted) {
        int changed = database.update("person is counted", isCounted ? CountSql.PUT_BACK : CountSql.LEAVE_OUT, person);
        if (changed > 0) {
            database.insert("count things of person", CountSql.COUNT_PERSON, person, isCounted ? 1 : -1);
        }
    }

    @Override
    public long size(Kind kind) {
        String sql = switch (kind) {
            case POSTS -> RecountSql.SIZE_OF_POSTS;
            case COMMENTS -> RecountSql.SIZE_OF_COMMENTS;
        };
        return database.select("size of recount", sql, row -> row.getLong(1)).getFirst();
    }

    @Override
    public Batch next(Kind kind, UUID after, int most) {
        database.select("turn to recount", CountSql.TAKE_TURN, row -> true);
        String sql = switch (kind) {
            case POSTS -> RecountSql.POSTS;
            case COMMENTS -> RecountSql.COMMENTS;
        };
        Moved<Batch> moved = database.select(
                        "recount",
                        sql,
                        row -> {
                            UUID last = Columns.idOrNull(row, "last");
                            return new Moved<>(
                                    new Batch(last == null ? after : last, row.getInt("size"), row.getInt("repaired")),
                                    Columns.ids(row, "moved"));
                        },
                        after,
                        most)
                .getFirst();
        return kind == Kind.POSTS ? told(moved) : moved.result();
    }

    /** Scores follow the counts of posts. */
    private <T> T told(Moved<T> moved) {
        engagement.changed(moved.ids());
        return moved.result();
    }

    private record Moved<T>(T result, List<UUID> ids) {}
}
