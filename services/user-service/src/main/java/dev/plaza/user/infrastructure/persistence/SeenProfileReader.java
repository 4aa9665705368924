package dev.plaza.user.infrastructure.persistence;

import dev.plaza.db.DatabaseService;
import dev.plaza.user.domain.friendship.Relation;
import dev.plaza.user.domain.profile.Counts;
import dev.plaza.user.domain.profile.FriendCounts;
import dev.plaza.user.domain.profile.SeenProfile;
import dev.plaza.user.domain.profile.SeenProfiles;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Profiles together with the viewer's relation to them, in one statement each. */
@Singleton
final class SeenProfileReader implements SeenProfiles {

    private static final String RELATION = "relation_";

    private final DatabaseService database;
    private final JdbcOperations operations;

    SeenProfileReader(DatabaseService database, JdbcOperations operations) {
        this.database = database;
        this.operations = operations;
    }

    @Override
    public Optional<SeenProfile> find(UUID viewer, UUID id) {
        return query("profile by id", viewer, SeenProfileSql.BY_ID, id).stream().findFirst();
    }

    @Override
    public Optional<SeenProfile> findByUsername(UUID viewer, String username) {
        return query("profile by username", viewer, SeenProfileSql.BY_USERNAME, username).stream()
                .findFirst();
    }

    @Override
    public List<SeenProfile> findAll(UUID viewer, List<UUID> ids) {
        return query("profiles by ids", viewer, SeenProfileSql.BY_IDS, ids.toArray(UUID[]::new));
    }

    @Override
    public Optional<SeenProfile> findByRequest(UUID viewer, UUID requestId) {
        return query("profile by request", viewer, SeenProfileSql.BY_REQUEST, requestId).stream()
                .findFirst();
    }

    @Override
    public FriendCounts countFriends(UUID viewer, UUID id) {
        return database.select(
                        "count friends",
                        SeenProfileSql.COUNT_FRIENDS,
                        result -> new FriendCounts(result.getLong(1), result.getLong(2)),
                        id,
                        id,
                        viewer,
                        viewer,
                        viewer)
                .getFirst();
    }

    @Override
    public Counts countOwn(UUID person) {
        return database.select(
                        "count own lists",
                        SeenProfileSql.COUNT_OWN,
                        result -> new Counts(result.getLong(1), result.getLong(2), result.getLong(3)),
                        person,
                        person,
                        person,
                        person)
                .getFirst();
    }

    @Override
    public long countMutualFriends(UUID viewer, UUID id) {
        return database.select(
                        "count mutual friends",
                        SeenProfileSql.COUNT_MUTUAL_FRIENDS,
                        result -> result.getLong(1),
                        viewer,
                        viewer,
                        id,
                        id)
                .getFirst();
    }

    private List<SeenProfile> query(String name, UUID viewer, String sql, Object by) {
        return database.select(
                name,
                sql,
                result -> new SeenProfile(viewer, profile(result).toProfile(), relation(result)),
                viewer,
                viewer,
                by);
    }

    private ProfileRow profile(ResultSet result) {
        return operations.readEntity(result, ProfileRow.class);
    }

    private @Nullable Relation relation(ResultSet result) throws SQLException {
        return result.getObject(RELATION + "id") == null
                ? null
                : operations.readEntity(RELATION, result, RelationRow.class).toRelation();
    }
}
