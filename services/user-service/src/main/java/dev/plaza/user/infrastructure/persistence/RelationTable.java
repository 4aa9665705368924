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

    /**
     * Writes a first version where there is no row, and version n over version n - 1; else nothing. When a block began is
     * kept as long as it lasts, for the order of lists.
     */
    static final String SAVE = """
            insert into friendships (id, user1_id, user2_id, status, request_id, requested_by, requested_at,
                   accepted_at, declined_user_id, may_ask_again_at, is_blocked_by_user1, is_blocked_by_user2,
                   blocked_by_user1_at, blocked_by_user2_at, version, created_at, updated_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (user1_id, user2_id) do update
               set status = excluded.status, request_id = excluded.request_id,
                   requested_by = excluded.requested_by, requested_at = excluded.requested_at,
                   accepted_at = excluded.accepted_at, declined_user_id = excluded.declined_user_id,
                   may_ask_again_at = excluded.may_ask_again_at, is_blocked_by_user1 = excluded.is_blocked_by_user1,
                   is_blocked_by_user2 = excluded.is_blocked_by_user2,
                   blocked_by_user1_at = case when excluded.is_blocked_by_user1
                       then coalesce(friendships.blocked_by_user1_at, excluded.blocked_by_user1_at) end,
                   blocked_by_user2_at = case when excluded.is_blocked_by_user2
                       then coalesce(friendships.blocked_by_user2_at, excluded.blocked_by_user2_at) end,
                   version = excluded.version, updated_at = excluded.updated_at
             where friendships.version = excluded.version - 1
            """;

    private static final String COLUMNS = """
            select id, user1_id, user2_id, status, request_id, requested_by, requested_at, accepted_at,
                   declined_user_id, may_ask_again_at, is_blocked_by_user1, is_blocked_by_user2, version, created_at, updated_at
              from friendships
            """;

    static final String BY_PAIR = COLUMNS + " where user1_id = ? and user2_id = ?";

    static final String LOCK = BY_PAIR + " for update";

    /** Person, request. */
    static final String BY_REQUEST = COLUMNS + " where ? in (user1_id, user2_id) and request_id = ?";

    private static final String STANDS = "status in ('accepted', 'pending')";
    private static final String IS_BLOCKED = "(is_blocked_by_user1 or is_blocked_by_user2)";

    /** Person four times. A block leaves no friendship and no request, so nothing is found twice. */
    static final String STANDING = String.join(
            " union all ",
            COLUMNS + " where user1_id = ? and " + STANDS,
            COLUMNS + " where user2_id = ? and " + STANDS,
            COLUMNS + " where user1_id = ? and " + IS_BLOCKED,
            COLUMNS + " where user2_id = ? and " + IS_BLOCKED);

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
    public Optional<Relation> lock(Pair pair) {
        return read("lock relation", LOCK, pair.first(), pair.second());
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
                person,
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
                        row.declinedUserId(),
                        row.mayAskAgainAt(),
                        row.isBlockedByFirst(),
                        row.isBlockedBySecond(),
                        row.isBlockedByFirst() ? now : null,
                        row.isBlockedBySecond() ? now : null,
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
