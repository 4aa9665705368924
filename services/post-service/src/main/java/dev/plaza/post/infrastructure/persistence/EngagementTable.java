package dev.plaza.post.infrastructure.persistence;

import static dev.plaza.post.infrastructure.persistence.Columns.array;

import dev.plaza.db.DatabaseService;
import dev.plaza.post.domain.feed.AuthorEngagement;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** Engagement in the tables {@code author_engagement}, {@code author_engagement_days} and {@code recent_public_posts}. */
@Singleton
final class EngagementTable implements AuthorEngagement {

    private static final int BATCH = 500;

    private final DatabaseService database;

    EngagementTable(DatabaseService database) {
        this.database = database;
    }

    @Override
    public void changed(Collection<UUID> postIds) {
        if (!postIds.isEmpty()) {
            database.insert("note changed posts", EngagementSql.NOTE, (Object) array(postIds));
        }
    }

    @Override
    public int settle(int most) {
        List<UUID> taken = ids("take changed posts", EngagementSql.TAKE, most);
        if (!taken.isEmpty()) {
            score(array(new HashSet<>(taken)));
        }
        return taken.size();
    }

    @Override
    public boolean forgetOld() {
        List<UUID> authors = ids("authors of old days", EngagementSql.AUTHORS_OF_OLD_DAYS, BATCH);
        if (!authors.isEmpty()) {
            database.delete("forget days", EngagementSql.FORGET_DAYS, (Object) array(authors));
            sum(array(authors));
        }
        int posts = database.delete("forget recent posts", EngagementSql.FORGET_POSTS, BATCH);
        return !authors.isEmpty() || posts == BATCH;
    }

    private void score(UUID[] posts) {
        UUID[] authors = array(ids("lock engagement", EngagementSql.LOCK, (Object) posts));
        database.insert("count days", EngagementSql.COUNT_DAYS, (Object) posts);
        database.delete("unlist posts", EngagementSql.UNLIST, (Object) posts);
        sum(authors);
    }

    private void sum(UUID[] authors) {
        database.update("sum days", EngagementSql.SUM, (Object) authors);
        database.insert("score posts", EngagementSql.SCORE, (Object) authors);
        database.delete("tidy engagement", EngagementSql.TIDY, authors, authors);
    }

    private List<UUID> ids(String name, String sql, Object... values) {
        return database.select(name, sql, row -> row.getObject(1, UUID.class), values);
    }
}
