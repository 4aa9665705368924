package dev.plaza.user.infrastructure.persistence;

/**
 * The statement of {@link PeopleSearchTable}. Each part takes a bounded number of rows, whatever is looked for, and hides
 * before it counts, so that nothing tells of hidden people; docs/decisions/0160 has the reasons.
 */
final class PeopleSearchSql {

    /** The text as names are compared, and whom the viewer has to do with: friends, the blocked, and they themselves. */
    private static final String ASKED = """
            with asked as materialized (select searchable(:text) as q),
            acquainted as materialized (
                select f.user2_id as id, f.status = 'accepted' as is_friend
                  from friendships f
                 where f.user1_id = :viewer
                   and (f.status = 'accepted' or f.is_blocked_by_user1 or f.is_blocked_by_user2)
                union all
                select f.user1_id, f.status = 'accepted'
                  from friendships f
                 where f.user2_id = :viewer
                   and (f.status = 'accepted' or f.is_blocked_by_user1 or f.is_blocked_by_user2)
                union all
                select :viewer, false
            ),
            """;

    /** Friends and the viewer, under their names; those who are hidden from strangers have these in their profile alone. */
    private static final String CLOSE = """
            known as (
                select a.id, a.is_friend, e.username, e.name
                  from acquainted a
                  left join searchable_people e on e.user_id = a.id
                 where a.is_friend or a.id = :viewer
            ),
            close as (
                select id, is_friend, username, name from known where username is not null
                union all
                select k.id, k.is_friend, searchable(p.username), searchable(p.first_name || ' ' || p.last_name)
                  from known k
                  join user_profiles p on p.id = k.id
                  join privacy_settings s on s.user_id = k.id
                 where k.username is null
                   and is_found_by_search(k.id = :viewer, p.is_active, s.profile_visibility, s.search_visibility,
                                          'accepted', false)
            ),
            """;

    /** Strangers whose names begin so, the first in the order of the alphabet. The last character of all ends the range. */
    private static final String PREFIXED = """
            prefixed as materialized (
                (select e.user_id as id, e.username, e.name
                   from searchable_people e
                  where e.username >= (select q from asked) and e.username < (select q || chr(1114111) from asked)
                    and e.user_id not in (select id from acquainted)
                  order by e.username, e.user_id
                  limit 100)
                union
                (select e.user_id, e.username, e.name
                   from searchable_people e
                  where e.name >= (select q from asked) and e.name < (select q || chr(1114111) from asked)
                    and e.user_id not in (select id from acquainted)
                  order by e.name, e.user_id
                  limit 100)
                union
                (select e.user_id, e.username, e.name
                   from searchable_people e
                  where e.last_name >= (select q from asked) and e.last_name < (select q || chr(1114111) from asked)
                    and e.user_id not in (select id from acquainted)
                  order by e.last_name, e.user_id
                  limit 100)
            ),
            """;

    /**
     * Strangers who are called something like it, where few names begin so and it is nobody's username. Materialized without
     * a limit, it is planned for all rows, by the index, and read as far as the part after it does.
     */
    private static final String ALIKE = """
            resembling as materialized (
                select e.user_id as id, e.username, e.name
                  from searchable_people e
                 where (select count(*) < 20 and not coalesce(bool_or(username = (select q from asked)), false)
                          from prefixed)
                   and (select cardinality(show_trgm(q)) > 0 from asked)
                   and e.search_text %> (select q from asked)
                   and e.user_id not in (select id from acquainted)
            ),
            alike as (select id, username, name from resembling limit 300),
            """;

    private static final String RANKED = """
            ranked as materialized (
                select c.id,
                       case when c.is_friend then 0 else 4 end
                       + case when c.username = a.q then 0
                              when starts_with(c.username, a.q) then 1
                              when strpos(' ' || c.name, ' ' || a.q) > 0 then 2
                              else 3 end as match_rank,
                       1000000 - cast(word_similarity(a.q, c.username || ' ' || c.name) * 1000000 as bigint) as distance
                  from asked a
                 cross join (select id, is_friend, username, name from close
                             union all
                             (select id, false, username, name from prefixed
                              union
                              select id, false, username, name from alike)) c
                 where a.q <> ''
            ),
            page as materialized (
                select id, match_rank, distance
                  from ranked
                 where (match_rank % 4 < 3 or distance <= 400000)
                   and (match_rank, distance, id) > (:afterRank, :afterDistance, :afterId)
                 order by match_rank, distance, id
                 limit :maxRows
            )
            """;

    static final String FIND = ASKED + CLOSE + PREFIXED + ALIKE + RANKED + """
            select p.id as person_id, p.username, p.first_name, p.last_name, p.profile_picture_url,
                   r.match_rank, r.distance
              from page r
              join user_profiles p on p.id = r.id
              join privacy_settings s on s.user_id = r.id
              left join friendships v on v.user1_id = least(r.id, :viewer) and v.user2_id = greatest(r.id, :viewer)
             where is_found_by_search(r.id = :viewer, p.is_active, s.profile_visibility, s.search_visibility, v.status,
                                      v.is_blocked_by_user1 or v.is_blocked_by_user2)
             order by r.match_rank, r.distance, r.id
            """;

    private PeopleSearchSql() {}
}
