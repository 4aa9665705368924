package dev.plaza.post.infrastructure.persistence;

import dev.plaza.db.DatabaseService;
import dev.plaza.db.RowReader;
import dev.plaza.post.domain.post.SeenPosts.Position;
import dev.plaza.post.domain.reaction.Reaction;
import dev.plaza.post.domain.reaction.ReactionType;
import dev.plaza.post.domain.reaction.Reactions;
import dev.plaza.post.domain.reaction.SeenReactions;
import dev.plaza.post.domain.reaction.Subject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reactions in the table {@code reactions}. */
@Singleton
final class ReactionTable implements Reactions, SeenReactions {

    private final DatabaseService database;

    ReactionTable(DatabaseService database) {
        this.database = database;
    }

    @Override
    public Change add(UUID person, Subject subject, ReactionType type, UUID id, Instant now) {
        String sql = switch (subject) {
            case Subject.OfPost _ -> ReactionSql.ADD_TO_POST;
            case Subject.OfComment _ -> ReactionSql.ADD_TO_COMMENT;
        };
        return database.selectOne(
                        "add reaction", sql, changeBy(person, type), subject.id(), id, person, type.text(), now)
                .orElse(Change.OF_NOTHING);
    }

    @Override
    public Change remove(UUID person, Subject subject, ReactionType type, Instant now) {
        String sql = switch (subject) {
            case Subject.OfPost _ -> ReactionSql.REMOVE_FROM_POST;
            case Subject.OfComment _ -> ReactionSql.REMOVE_FROM_COMMENT;
        };
        return database.selectOne(
                        "remove reaction", sql, changeBy(person, type), subject.id(), now, person, type.text())
                .orElse(Change.OF_NOTHING);
    }

    @Override
    public boolean isThere(Subject subject) {
        String sql = switch (subject) {
            case Subject.OfPost _ -> ReactionSql.POST_IS_THERE;
            case Subject.OfComment _ -> ReactionSql.COMMENT_IS_THERE;
        };
        return !database.select("subject of reactions", sql, row -> true, subject.id())
                .isEmpty();
    }

    @Override
    public List<SeenReaction> find(Subject subject, @Nullable ReactionType type, Position after, int rows) {
        if (type == null) {
            String sql = switch (subject) {
                case Subject.OfPost _ -> ReactionSql.TO_POST;
                case Subject.OfComment _ -> ReactionSql.TO_COMMENT;
            };
            return database.select("reactions", sql, ReactionTable::seen, subject.id(), after.at(), after.id(), rows);
        }
        String sql = switch (subject) {
            case Subject.OfPost _ -> ReactionSql.TO_POST_BY_TYPE;
            case Subject.OfComment _ -> ReactionSql.TO_COMMENT_BY_TYPE;
        };
        return database.select(
                "reactions by type", sql, ReactionTable::seen, subject.id(), type.text(), after.at(), after.id(), rows);
    }

    private static RowReader<Change> changeBy(UUID person, ReactionType type) {
        return row -> {
            UUID id = Columns.idOrNull(row, "id");
            Optional<Reaction> reaction = id == null
                    ? Optional.empty()
                    : Optional.of(new Reaction(
                            id,
                            person,
                            Columns.id(row, "owner_id"),
                            Columns.id(row, "post_id"),
                            Columns.idOrNull(row, "comment_id"),
                            type,
                            row.getLong("version")));
            return new Change(true, row.getBoolean("is_published"), reaction);
        };
    }

    private static SeenReaction seen(ResultSet row) throws SQLException {
        return new SeenReaction(
                Columns.id(row, "id"),
                Columns.card(row, "user_id"),
                ReactionType.of(Columns.text(row, "type")),
                Columns.instant(row, "created_at"));
    }
}
