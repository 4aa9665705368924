package dev.plaza.user.infrastructure.persistence;

import dev.plaza.db.DatabaseService;
import dev.plaza.user.domain.friendship.NewFriendships;
import dev.plaza.user.domain.friendship.Relation;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Adds many rows to {@code friendships} by one statement. */
@Singleton
final class NewFriendshipTable implements NewFriendships {

    /** Whoever has a profile keeps it until the end of the transaction, so that nobody is erased in between. */
    private static final String ADD = """
            with people as materialized (
                select id from user_profiles where id = any (?) order by id for key share)
            insert into friendships (id, user1_id, user2_id, status, request_id, requested_by, requested_at,
                   accepted_at, version, created_at, updated_at)
            select f.id, f.user1_id, f.user2_id, 'accepted', f.request_id, f.requested_by, f.requested_at,
                   f.accepted_at, f.version, ?, ?
              from unnest(?, ?, ?, ?, ?, cast(? as timestamptz[]), cast(? as timestamptz[]), ?)
                   as f (id, user1_id, user2_id, request_id, requested_by, requested_at, accepted_at, version)
             where f.user1_id in (select id from people) and f.user2_id in (select id from people)
            on conflict (user1_id, user2_id) do nothing
            returning id
            """;

    private final DatabaseService database;

    NewFriendshipTable(DatabaseService database) {
        this.database = database;
    }

    @Override
    public List<Relation> keepMissing(Collection<Relation> friendships, Instant now) {
        List<RelationRow> rows = friendships.stream()
                .map(relation -> RelationRow.of(relation, now))
                .toList();
        Set<UUID> kept = new HashSet<>(database.select(
                "add friendships",
                ADD,
                row -> row.getObject(1, UUID.class),
                people(rows),
                now,
                now,
                ids(rows, RelationRow::id),
                ids(rows, RelationRow::firstId),
                ids(rows, RelationRow::secondId),
                ids(rows, row -> Objects.requireNonNull(row.requestId())),
                ids(rows, row -> Objects.requireNonNull(row.requestedBy())),
                times(rows, row -> Objects.requireNonNull(row.requestedAt())),
                times(rows, row -> Objects.requireNonNull(row.acceptedAt())),
                rows.stream().map(RelationRow::version).toArray(Long[]::new)));
        return friendships.stream()
                .filter(relation -> kept.contains(relation.id()))
                .toList();
    }

    private static UUID[] people(List<RelationRow> rows) {
        return rows.stream()
                .<UUID>mapMulti((row, people) -> {
                    people.accept(row.firstId());
                    people.accept(row.secondId());
                })
                .distinct()
                .toArray(UUID[]::new);
    }

    private static UUID[] ids(List<RelationRow> rows, Function<RelationRow, UUID> id) {
        return rows.stream().map(id).toArray(UUID[]::new);
    }

    private static String[] times(List<RelationRow> rows, Function<RelationRow, Instant> time) {
        return rows.stream().map(row -> time.apply(row).toString()).toArray(String[]::new);
    }
}
