package dev.plaza.user.infrastructure.persistence;

import dev.plaza.user.domain.profile.FriendLists;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Lists read from the table {@code friendships}, in the order of its indexes. */
@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class FriendListTable implements FriendLists, GenericRepository<RelationRow, UUID> {

    /** What an entry shows of {@code user_profiles p}; goes on after its id and time. */
    private static final String CARD = """
            , p.id as person_id, p.username, p.first_name, p.last_name, p.profile_picture_url
            """;

    @Override
    public List<Entry> findFriendsSeenBy(UUID viewer, UUID person, Position after, int rows) {
        return entries(findFriends(viewer, person, after.at(), after.id(), rows));
    }

    @Override
    public List<Entry> findRequestsTo(UUID person, Position after, int rows) {
        return entries(findIncoming(person, after.at(), after.id(), rows));
    }

    @Override
    public List<Entry> findRequestsBy(UUID person, Position after, int rows) {
        return entries(findOutgoing(person, after.at(), after.id(), rows));
    }

    @Override
    public List<Entry> findMutualFriends(UUID viewer, UUID person, Position after, int rows) {
        return entries(findMutual(viewer, person, after.at(), after.id(), rows));
    }

    @Override
    public List<Entry> findBlockedBy(UUID person, Position after, int rows) {
        return entries(findBlocked(person, after.at(), after.id(), rows));
    }

    /**
     * Reads both sides of the owner's relations, each in the order of its index until it has a page of people to be seen,
     * and makes one page of the two.
     */
    @Query("""
            (select f.id as entry_id, f.accepted_at as entry_at""" + CARD + """
               from friendships f
               join user_profiles p on p.id = f.user2_id
               join privacy_settings s on s.user_id = p.id
               left join friendships v on v.user1_id = least(p.id, :viewer) and v.user2_id = greatest(p.id, :viewer)
              where f.user1_id = :owner and f.status = 'accepted' and (f.accepted_at, f.id) < (:afterAt, :afterId)
                and card_is_visible(p.id = :viewer, p.is_active, s.profile_visibility, v.status,
                                    v.is_blocked_by_user1 or v.is_blocked_by_user2)
              order by f.accepted_at desc, f.id desc
              limit :maxRows)
            union all
            (select f.id as entry_id, f.accepted_at as entry_at""" + CARD + """
               from friendships f
               join user_profiles p on p.id = f.user1_id
               join privacy_settings s on s.user_id = p.id
               left join friendships v on v.user1_id = least(p.id, :viewer) and v.user2_id = greatest(p.id, :viewer)
              where f.user2_id = :owner and f.status = 'accepted' and (f.accepted_at, f.id) < (:afterAt, :afterId)
                and card_is_visible(p.id = :viewer, p.is_active, s.profile_visibility, v.status,
                                    v.is_blocked_by_user1 or v.is_blocked_by_user2)
              order by f.accepted_at desc, f.id desc
              limit :maxRows)
            order by entry_at desc, entry_id desc
            limit :maxRows
            """)
    abstract List<EntryRow> findFriends(UUID viewer, UUID owner, Instant afterAt, UUID afterId, int maxRows);

    @Query("""
            select f.request_id as entry_id, f.requested_at as entry_at""" + CARD + """
              from friendships f
              join user_profiles p on p.id = f.requested_by
             where f.requested_of = :owner and f.status = 'pending'
               and (f.requested_at, f.request_id) < (:afterAt, :afterId)
               and p.is_active
             order by f.requested_at desc, f.request_id desc
             limit :maxRows
            """)
    abstract List<EntryRow> findIncoming(UUID owner, Instant afterAt, UUID afterId, int maxRows);

    @Query("""
            select f.request_id as entry_id, f.requested_at as entry_at""" + CARD + """
              from friendships f
              join user_profiles p on p.id = f.requested_of
             where f.requested_by = :owner and f.status = 'pending'
               and (f.requested_at, f.request_id) < (:afterAt, :afterId)
               and p.is_active
             order by f.requested_at desc, f.request_id desc
             limit :maxRows
            """)
    abstract List<EntryRow> findOutgoing(UUID owner, Instant afterAt, UUID afterId, int maxRows);

    /**
     * The friends of the owner, as above, with those of the viewer looked up one by one. A friend is shown whatever their
     * settings, and no friend is blocked.
     */
    @Query("""
            (select f.id as entry_id, f.accepted_at as entry_at""" + CARD + """
               from friendships f
               join friendships v on v.user1_id = least(f.user2_id, :viewer)
                                 and v.user2_id = greatest(f.user2_id, :viewer) and v.status = 'accepted'
               join user_profiles p on p.id = f.user2_id
              where f.user1_id = :owner and f.status = 'accepted' and (f.accepted_at, f.id) < (:afterAt, :afterId)
                and p.is_active
              order by f.accepted_at desc, f.id desc
              limit :maxRows)
            union all
            (select f.id as entry_id, f.accepted_at as entry_at""" + CARD + """
               from friendships f
               join friendships v on v.user1_id = least(f.user1_id, :viewer)
                                 and v.user2_id = greatest(f.user1_id, :viewer) and v.status = 'accepted'
               join user_profiles p on p.id = f.user1_id
              where f.user2_id = :owner and f.status = 'accepted' and (f.accepted_at, f.id) < (:afterAt, :afterId)
                and p.is_active
              order by f.accepted_at desc, f.id desc
              limit :maxRows)
            order by entry_at desc, entry_id desc
            limit :maxRows
            """)
    abstract List<EntryRow> findMutual(UUID viewer, UUID owner, Instant afterAt, UUID afterId, int maxRows);

    @Query("""
            (select f.id as entry_id, f.blocked_by_user1_at as entry_at""" + CARD + """
               from friendships f
               join user_profiles p on p.id = f.user2_id
              where f.user1_id = :owner and f.is_blocked_by_user1 and (f.blocked_by_user1_at, f.id) < (:afterAt, :afterId)
              order by f.blocked_by_user1_at desc, f.id desc
              limit :maxRows)
            union all
            (select f.id as entry_id, f.blocked_by_user2_at as entry_at""" + CARD + """
               from friendships f
               join user_profiles p on p.id = f.user1_id
              where f.user2_id = :owner and f.is_blocked_by_user2 and (f.blocked_by_user2_at, f.id) < (:afterAt, :afterId)
              order by f.blocked_by_user2_at desc, f.id desc
              limit :maxRows)
            order by entry_at desc, entry_id desc
            limit :maxRows
            """)
    abstract List<EntryRow> findBlocked(UUID owner, Instant afterAt, UUID afterId, int maxRows);

    private static List<Entry> entries(List<EntryRow> rows) {
        return rows.stream().map(EntryRow::toEntry).toList();
    }
}
