package dev.plaza.post.infrastructure.persistence;

import dev.plaza.db.DatabaseService;
import dev.plaza.post.domain.comment.SeenComment;
import dev.plaza.post.domain.comment.SeenComment.Said;
import dev.plaza.post.domain.comment.SeenComments;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Comments as people see them, from the tables {@code comment_places} and {@code comments} under their policies. */
@Singleton
final class SeenCommentReader implements SeenComments {

    private final DatabaseService database;

    SeenCommentReader(DatabaseService database) {
        this.database = database;
    }

    @Override
    public Optional<SeenComment> find(UUID id) {
        return database.selectOne("comment by id", SeenCommentSql.BY_ID, SeenCommentReader::comment, id);
    }

    @Override
    public List<SeenComment> findByPost(UUID postId, Position after, int rows) {
        return list("comments by post", SeenCommentSql.BY_POST, postId, after, rows);
    }

    @Override
    public List<SeenComment> findReplies(UUID commentId, Position after, int rows) {
        return list("replies", SeenCommentSql.REPLIES, commentId, after, rows);
    }

    private List<SeenComment> list(String name, String sql, UUID of, Position after, int rows) {
        return database.select(name, sql, SeenCommentReader::comment, of, after.at(), after.id(), rows);
    }

    private static SeenComment comment(ResultSet row) throws SQLException {
        ShownCounts counts = ShownCounts.of(row);
        Said said = said(row, counts);
        return new SeenComment(
                Columns.id(row, "id"),
                Columns.id(row, "post_id"),
                Columns.idOrNull(row, "parent_comment_id"),
                said == null ? row.getInt("replies") : counts.replies(),
                said,
                Columns.instant(row, "created_at"));
    }

    private static @Nullable Said said(ResultSet row, ShownCounts counts) throws SQLException {
        if (Columns.idOrNull(row, "user_id") == null) {
            return null;
        }
        return new Said(
                Columns.card(row, "user_id"),
                Columns.text(row, "content"),
                counts.reactions(),
                Columns.texts(row, "my_reactions"),
                row.getLong("version"),
                Columns.instantOrNull(row, "edited_at"));
    }
}
