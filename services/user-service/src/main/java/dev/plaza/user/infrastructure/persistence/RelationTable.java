package dev.plaza.user.infrastructure.persistence;

import dev.plaza.db.DatabaseService;
import dev.plaza.user.domain.friendship.Relation;
import dev.plaza.user.domain.friendship.Relations;
import jakarta.inject.Singleton;
import java.time.Instant;

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

    private final DatabaseService database;

    RelationTable(DatabaseService database) {
        this.database = database;
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
}
