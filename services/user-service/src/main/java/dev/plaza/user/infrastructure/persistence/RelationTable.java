package dev.plaza.user.infrastructure.persistence;

import dev.plaza.db.DatabaseService;
import dev.plaza.user.domain.friendship.Pair;
import dev.plaza.user.domain.friendship.Relation;
import dev.plaza.user.domain.friendship.Relations;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Relations in the table {@code friendships}. */
@Singleton
final class RelationTable implements Relations {

    /** Writes a first version where there is no row, and version n over version n - 1; else nothing. */
    static final String SAVE = """
            insert into friendships (id, user1_id, user2_id, status, request_id, requested_by, requested_at,
                   accepted_at, is_blocked_by_user1, is_blocked_by_user2, version, created_at, updated_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (user1_id, user2_id) do update
               set status = excluded.status, request_id = excluded.request_id,
                   requested_by = excluded.requested_by, requested_at = excluded.requested_at,
                   accepted_at = excluded.accepted_at, is_blocked_by_user1 = excluded.is_blocked_by_user1,
                   is_blocked_by_user2 = excluded.is_blocked_by_user2, version = excluded.version,
                   updated_at = excluded.updated_at
             where friendships.version = excluded.version - 1
            """;

    private static final String COLUMNS = """
            select id, user1_id, user2_id, status, request_id, requested_by, requested_at, accepted_at,
                   is_blocked_by_user1, is_blocked_by_user2, version, created_at, updated_at
              from friendships
            """;

    static final String BY_PAIR = COLUMNS + " where user1_id = ? and user2_id = ?";

    /** Person, request. */
    static final String BY_REQUEST = COLUMNS + " where ? in (user1_id, user2_id) and request_id = ?";

    /** Person, person. */
    static final String STANDING = COLUMNS + " where user1_id = ? and status in ('accepted', 'pending') union all "
            + COLUMNS + " where user2_id = ? and status in ('accepted', 'pending')";

    private final DatabaseService database;
    private final JdbcOperations operations;

    RelationTable(DatabaseService database, JdbcOperations operations) {
        this.database = database;
        this.operations = operations;
    }

    @Override
    public Optional<Relation> find(Pair pair) {
        return read("relation by pair", BY_PAIR, pair.first(), pair.second());
    }

    @Override
    public Optional<Relation> findByRequest(UUID person, UUID requestId) {
        return read("relation by request", BY_REQUEST, person, requestId);
    }

    @Override
    public List<Relation> findStanding(UUID person) {
        return database.select(
                "standing relations",
                STANDING,
                row -> operations.readEntity(row, RelationRow.class).toRelation(),
                person,
                person);
    }

    @Override
    public boolean save(Relation relation, Instant now) {
        RelationRow row = RelationRow.of(relation, now);
        return database.insert(
                        "save relation",
                        SAVE,
                        row.id(),
                        row.firstId(),
                        row.secondId(),
                        row.status(),
                        row.requestId(),
                        row.requestedBy(),
                        row.requestedAt(),
                        row.acceptedAt(),
                        row.isBlockedByFirst(),
                        row.isBlockedBySecond(),
                        row.version(),
                        row.createdAt(),
                        row.updatedAt())
                > 0;
    }

    private Optional<Relation> read(String name, String sql, UUID... by) {
        return database.selectOne(
                name, sql, row -> operations.readEntity(row, RelationRow.class).toRelation(), (Object[]) by);
    }
}
