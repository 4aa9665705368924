package dev.plaza.user.infrastructure.persistence;

import dev.plaza.user.domain.profile.SeenProfile;
import dev.plaza.user.domain.profile.SeenProfiles;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Profiles together with the viewer's relation to them, in one statement each. */
@Singleton
final class SeenProfileReader implements SeenProfiles {

    private static final String RELATION = "relation_";

    private final JdbcOperations operations;

    SeenProfileReader(JdbcOperations operations) {
        this.operations = operations;
    }

    @Override
    public Optional<SeenProfile> find(UUID viewer, UUID id) {
        return query(viewer, SeenProfileSql.BY_ID, statement -> {
                    statement.setObject(1, viewer);
                    statement.setObject(2, viewer);
                    statement.setObject(3, id);
                })
                .stream()
                .findFirst();
    }

    @Override
    public Optional<SeenProfile> findByUsername(UUID viewer, String username) {
        return query(viewer, SeenProfileSql.BY_USERNAME, statement -> {
                    statement.setObject(1, viewer);
                    statement.setObject(2, viewer);
                    statement.setString(3, username);
                })
                .stream()
                .findFirst();
    }

    @Override
    public List<SeenProfile> findAll(UUID viewer, List<UUID> ids) {
        return query(viewer, SeenProfileSql.BY_IDS, statement -> {
            Array array = statement.getConnection().createArrayOf("uuid", ids.toArray());
            statement.setObject(1, viewer);
            statement.setObject(2, viewer);
            statement.setArray(3, array);
        });
    }

    @Override
    public Optional<SeenProfile> findByRequest(UUID viewer, UUID requestId) {
        return query(viewer, SeenProfileSql.BY_REQUEST, statement -> {
                    statement.setObject(1, viewer);
                    statement.setObject(2, viewer);
                    statement.setObject(3, requestId);
                })
                .stream()
                .findFirst();
    }

    @Override
    public long countFriends(UUID viewer, UUID id) {
        return operations.prepareStatement(SeenProfileSql.COUNT_FRIENDS, statement -> {
            statement.setObject(1, id);
            statement.setObject(2, id);
            statement.setObject(3, viewer);
            statement.setObject(4, viewer);
            statement.setObject(5, viewer);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        });
    }

    private List<SeenProfile> query(UUID viewer, String sql, Binder binder) {
        return operations.prepareStatement(sql, statement -> {
            binder.bind(statement);
            List<SeenProfile> seen = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    seen.add(read(viewer, result));
                }
            }
            return seen;
        });
    }

    private SeenProfile read(UUID viewer, ResultSet result) throws SQLException {
        ProfileRow profile = operations.readEntity(result, ProfileRow.class);
        boolean isRelated = result.getObject(RELATION + "id") != null;
        return new SeenProfile(
                viewer,
                profile.toProfile(),
                isRelated
                        ? operations
                                .readEntity(RELATION, result, RelationRow.class)
                                .toRelation()
                        : null);
    }

    private interface Binder {
        void bind(PreparedStatement statement) throws SQLException;
    }
}
