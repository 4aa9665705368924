package dev.plaza.user.infrastructure.persistence;

import dev.plaza.db.BaseRepository;
import dev.plaza.user.domain.friendship.Relation;
import dev.plaza.user.domain.friendship.Relations;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.time.Instant;
import java.util.UUID;

/** Relations in the table {@code friendships}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class RelationTable implements Relations, BaseRepository<RelationRow, UUID> {

    @Override
    public boolean save(Relation relation, Instant now) {
        return saveNext(RelationRow.of(relation, now)) > 0;
    }

    /** Writes a first version where there is no row, and a later one over its predecessor; else nothing. */
    @Query("""
            insert into friendships (id, user1_id, user2_id, status, request_id, requested_by, requested_at,
                   accepted_at, is_blocked_by_user1, is_blocked_by_user2, version, created_at, updated_at)
            values (:id, :firstId, :secondId, :status, :requestId, :requestedBy, :requestedAt, :acceptedAt,
                   :isBlockedByFirst, :isBlockedBySecond, :version, :createdAt, :updatedAt)
            on conflict (user1_id, user2_id) do update
               set status = excluded.status, request_id = excluded.request_id,
                   requested_by = excluded.requested_by, requested_at = excluded.requested_at,
                   accepted_at = excluded.accepted_at, is_blocked_by_user1 = excluded.is_blocked_by_user1,
                   is_blocked_by_user2 = excluded.is_blocked_by_user2, version = excluded.version,
                   updated_at = excluded.updated_at
             where friendships.version = excluded.version - 1
            """)
    abstract int saveNext(RelationRow row);
}
