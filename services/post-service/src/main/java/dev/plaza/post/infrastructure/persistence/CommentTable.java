package dev.plaza.post.infrastructure.persistence;

import dev.plaza.db.DatabaseService;
import dev.plaza.post.domain.PostProblem;
import dev.plaza.post.domain.comment.Comment;
import dev.plaza.post.domain.comment.Comments;
import dev.plaza.post.domain.comment.Place;
import dev.plaza.post.domain.people.Card;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Comments in the table {@code comments}. */
@Singleton
final class CommentTable implements Comments {

    private final DatabaseService database;

    CommentTable(DatabaseService database) {
        this.database = database;
    }

    @Override
    public Optional<Place> findPlace(UUID postId, @Nullable UUID parentId) {
        return database.selectOne(
                "find place",
                CommentSql.FIND_PLACE,
                row -> new Place(
                        Columns.id(row, "id"),
                        Columns.id(row, "user_id"),
                        row.getBoolean("is_published"),
                        parentId,
                        Columns.idOrNull(row, "parent_author_id")),
                parentId,
                postId);
    }

    @Override
    public Optional<Card> add(Comment comment) {
        Place place = comment.place();
        return database.select(
                        "add comment",
                        CommentSql.ADD,
                        CommentTable::card,
                        comment.id(),
                        comment.authorId(),
                        place.parentId(),
                        comment.content(),
                        comment.version(),
                        comment.createdAt(),
                        comment.createdAt(),
                        place.postId(),
                        comment.authorId(),
                        comment.authorId())
                .getFirst();
    }

    @Override
    public Optional<Comment> lock(UUID author, UUID id) {
        return database.selectOne("lock comment", CommentSql.LOCK, CommentTable::comment, id, author);
    }

    @Override
    public Optional<Comment> lockRemovable(UUID person, UUID id) {
        return database.selectOne(
                "lock comment to remove", CommentSql.LOCK_REMOVABLE, CommentTable::comment, id, person, person);
    }

    @Override
    public boolean isThere(UUID id) {
        return !database.select("comment is there", CommentSql.IS_THERE, row -> true, id)
                .isEmpty();
    }

    @Override
    public void save(Comment comment, Instant now) {
        database.update(
                "save comment",
                CommentSql.SAVE,
                comment.content(),
                comment.version(),
                comment.editedAt(),
                now,
                comment.id());
    }

    @Override
    public void remove(Comment comment, Instant now) {
        database.update("remove comment", CommentSql.REMOVE, now, now, comment.id());
    }

    private static Optional<Card> card(ResultSet row) throws SQLException {
        if (!row.getBoolean("is_added")) {
            throw new PostProblem.PostNotFound();
        }
        return row.getString("username") == null ? Optional.empty() : Optional.of(Columns.card(row, "id"));
    }

    private static Comment comment(ResultSet row) throws SQLException {
        Place place = new Place(
                Columns.id(row, "post_id"),
                Columns.id(row, "post_author_id"),
                row.getBoolean("is_published"),
                Columns.idOrNull(row, "parent_comment_id"),
                Columns.idOrNull(row, "parent_author_id"));
        return new Comment(
                Columns.id(row, "id"),
                place,
                Columns.id(row, "user_id"),
                Columns.text(row, "content"),
                row.getLong("version"),
                Columns.instantOrNull(row, "edited_at"),
                Columns.instant(row, "created_at"));
    }
}
