package dev.plaza.post.infrastructure.persistence;

import dev.plaza.db.DatabaseService;
import dev.plaza.post.domain.post.PrivacyLevel;
import dev.plaza.post.domain.post.SeenPost;
import dev.plaza.post.domain.post.SeenPosts;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Posts as people see them, from the table {@code posts} under its policies. */
@Singleton
final class SeenPostReader implements SeenPosts {

    private final DatabaseService database;

    SeenPostReader(DatabaseService database) {
        this.database = database;
    }

    @Override
    public Optional<SeenPost> find(UUID id) {
        return database.selectOne("post by id", SeenPostSql.BY_ID, SeenPostReader::post, id);
    }

    @Override
    public List<SeenPost> findAll(Collection<UUID> ids) {
        return database.select("posts by ids", SeenPostSql.BY_IDS, SeenPostReader::post, (Object) Columns.array(ids));
    }

    @Override
    public List<SeenPost> findByAuthor(UUID author, Position after, int rows) {
        return list("posts by author", SeenPostSql.BY_AUTHOR, author, after, rows);
    }

    @Override
    public List<SeenPost> findByAuthor(UUID author, Collection<String> metadata, Position after, int rows) {
        return database.select(
                "posts by author and metadata",
                SeenPostSql.BY_AUTHOR_AND_METADATA,
                SeenPostReader::post,
                author,
                Columns.textArray(metadata),
                after.at(),
                after.id(),
                rows);
    }

    @Override
    public List<SeenPost> findDrafts(UUID author, Position after, int rows) {
        return list("drafts", SeenPostSql.DRAFTS, author, after, rows);
    }

    @Override
    public List<SeenPost> findShares(UUID postId, Position after, int rows) {
        return list("shares", SeenPostSql.SHARES, postId, after, rows);
    }

    @Override
    public List<Edit> findEdits(UUID postId, long beforeVersion, int rows) {
        return database.select(
                "edits",
                SeenPostSql.EDITS,
                row -> new Edit(
                        row.getLong("version"), Columns.text(row, "content"), Columns.instant(row, "written_at")),
                postId,
                beforeVersion,
                rows);
    }

    private List<SeenPost> list(String name, String sql, UUID of, Position after, int rows) {
        return database.select(name, sql, SeenPostReader::post, of, after.at(), after.id(), rows);
    }

    /** Of the columns of {@link SeenPostSql#COLUMNS}. */
    static SeenPost post(ResultSet row) throws SQLException {
        return new SeenPost(
                Columns.id(row, "id"),
                Columns.card(row, "user_id"),
                Columns.text(row, "content"),
                Columns.ids(row, "media_ids"),
                PrivacyLevel.of(Columns.text(row, "privacy_level")),
                Columns.ids(row, "audience"),
                Columns.texts(row, "tags"),
                Columns.ids(row, "mentions"),
                row.getString("location"),
                row.getString("metadata"),
                Columns.idOrNull(row, "shared_post_id"),
                ShownCounts.of(row).ofPost(),
                Columns.texts(row, "my_reactions"),
                row.getBoolean("is_published"),
                row.getLong("version"),
                Columns.instantOrNull(row, "edited_at"),
                Columns.instant(row, "created_at"));
    }
}
