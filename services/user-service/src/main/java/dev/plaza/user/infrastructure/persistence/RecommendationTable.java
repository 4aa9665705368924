package dev.plaza.user.infrastructure.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.plaza.user.domain.profile.Recommendations;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Recommendations read from the table {@code friendships}, less those in {@code dismissed_recommendations}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class RecommendationTable implements Recommendations, GenericRepository<RelationRow, UUID> {

    @Override
    public List<Recommendation> findFor(UUID person, Place after, int rows) {
        return findRanked(person, after.mutualFriendCount(), after.id(), rows).stream()
                .collect(groupingBy(RecommendationRow::personId, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(RecommendationRow::toRecommendation)
                .toList();
    }

    /**
     * Counts first, which needs the relations alone, and then looks at people from the top until a page is full: by lateral
     * joins, so that nobody is looked at whom the page has no room for.
     */
    @Query("""
            with mine as materialized (
                select p.id, p.username, p.first_name, p.last_name, p.profile_picture_url
                  from (select user2_id as id from friendships where user1_id = :person and status = 'accepted'
                        union all
                        select user1_id from friendships where user2_id = :person and status = 'accepted') friend
                  join user_profiles p on p.id = friend.id
                 where p.is_active),
            counted as materialized (
                select theirs.id, count(*) as mutual_count, array_agg(theirs.via order by theirs.via) as mutual
                  from (select f.user2_id as id, f.user1_id as via
                          from mine join friendships f on f.user1_id = mine.id and f.status = 'accepted'
                        union all
                        select f.user1_id, f.user2_id
                          from mine join friendships f on f.user2_id = mine.id and f.status = 'accepted') theirs
                 where theirs.id <> :person and not exists (select from mine where mine.id = theirs.id)
                 group by theirs.id),
            page as materialized (
                select p.*, c.mutual_count, c.mutual
                  from (select * from counted
                         where (mutual_count, id) < (:afterCount, :afterId)
                         order by mutual_count desc, id desc) c
                 cross join lateral (
                       select p.id as person_id, p.username, p.first_name, p.last_name, p.profile_picture_url
                         from user_profiles p
                         join privacy_settings s on s.user_id = p.id
                         left join friendships v
                           on v.user1_id = least(p.id, :person) and v.user2_id = greatest(p.id, :person)
                        where p.id = c.id
                          and is_found_by_search(false, p.is_active, s.profile_visibility, s.search_visibility,
                                                 v.status, v.is_blocked_by_user1 or v.is_blocked_by_user2)
                          and coalesce(v.status, 'none') = 'none'
                          and not exists (select from dismissed_recommendations d
                                           where d.user_id = :person and d.dismissed_id = p.id)
                        limit 1) p
                 order by c.mutual_count desc, c.id desc
                 limit :maxRows)
            select page.person_id, page.username, page.first_name, page.last_name, page.profile_picture_url,
                   page.mutual_count, mine.id as friend_id, mine.username as friend_username,
                   mine.first_name as friend_first_name, mine.last_name as friend_last_name,
                   mine.profile_picture_url as friend_profile_picture_url
              from page
              join mine on mine.id in (page.mutual[1], page.mutual[2], page.mutual[3])
             order by page.mutual_count desc, page.person_id desc, mine.id
            """)
    abstract List<RecommendationRow> findRanked(UUID person, long afterCount, UUID afterId, int maxRows);

    @Override
    @Query("""
            insert into dismissed_recommendations (user_id, dismissed_id, dismissed_at)
            select :person, p.id, :now from user_profiles p where p.id = :dismissed and p.id <> :person
                on conflict do nothing
            """)
    public abstract void dismiss(UUID person, UUID dismissed, Instant now);

    @Override
    @Query("select dismissed_id from dismissed_recommendations where user_id = :person order by dismissed_at")
    public abstract List<UUID> findDismissedBy(UUID person);

    @Override
    @Query("delete from dismissed_recommendations where user_id = :person or dismissed_id = :person")
    public abstract void forget(UUID person);
}
