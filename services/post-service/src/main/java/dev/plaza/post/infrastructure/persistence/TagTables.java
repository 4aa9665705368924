package dev.plaza.post.infrastructure.persistence;

import dev.plaza.db.DatabaseService;
import dev.plaza.post.domain.post.SeenPost;
import dev.plaza.post.domain.post.SeenPosts.Position;
import dev.plaza.post.domain.tag.TaggedPosts;
import dev.plaza.post.domain.tag.Trends;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** The tables {@code post_tags}, {@code trending_tags} and {@code trending_authors}. */
@Singleton
final class TagTables implements TaggedPosts, Trends {

    private final DatabaseService database;

    TagTables(DatabaseService database) {
        this.database = database;
    }

    @Override
    public List<SeenPost> find(String tag, Position after, int rows) {
        return database.select(
                "posts by tag",
                TagSql.TAGGED,
                SeenPostReader::post,
                tag,
                after.at(),
                after.id(),
                rows,
                tag,
                after.at(),
                after.id(),
                rows,
                rows);
    }

    @Override
    public List<Trend> find(Instant since, int rows) {
        return database.select(
                "trends",
                TagSql.TRENDS,
                row -> new Trend(Columns.text(row, "tag"), row.getInt("post_count")),
                since,
                rows);
    }

    @Override
    public void count(Instant since) {
        boolean isMine = database.selectOne("turn at trends", TagSql.TAKE_TURN, row -> row.getBoolean("is_mine"))
                .orElse(false);
        if (isMine) {
            database.insert("count trends", TagSql.COUNT, since, KEPT);
        }
    }
}
