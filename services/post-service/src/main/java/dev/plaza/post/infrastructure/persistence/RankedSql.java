package dev.plaza.post.infrastructure.persistence;

/**
 * How feeds are ranked and read again. A score is made in the same steps here and where it is kept, so that the two are equal
 * to the last bit.
 */
final class RankedSql {

    private static final String HOUR = "now() - interval '1 hour'";
    private static final String DAY = "now() - interval '1 day'";
    private static final String WEEK = "now() - interval '7 days'";

    /** The most of one age; the index of scores or of times leads to them, whichever is the shorter way. */
    private static final String POPULAR = """
            (select r.post_id, r.user_id, r.created_at, r.score * %s::double precision as score
               from recent_public_posts r
              where r.created_at > %s and r.created_at <= %s
              order by r.score desc, r.created_at desc, r.post_id desc
              limit 500)
            """;

    private static final String MINE =
            """
            mine as materialized (
                select p.id as post_id, p.user_id, p.created_at,
                       (1 + %s)
                       * coalesce((select g.factor from author_engagement g where g.user_id = p.user_id), 1)
                       * case when p.created_at > %s then 1.5::double precision
                              when p.created_at > %s then 1.2::double precision
                              else 1.0::double precision end as score
                  from (%s order by created_at desc, post_id desc limit 500) k
                  join posts p on p.id = k.post_id
                 where p.deleted_at is null and p.is_published and %s)
            """.formatted(EngagementSql.ENGAGEMENT, HOUR, DAY, FeedSql.ENTRIES, FeedSql.IS_OF_FRIEND);

    private static final String WHY = """
            case when r.user_id = (select acting_person()) then 'own'
                 when (select n.friendship
                         from relations n
                        where n.first_id = least(r.user_id, (select acting_person()))
                          and n.second_id = greatest(r.user_id, (select acting_person()))) = 'accepted' then 'friend'
                 when cardinality((select tags from my_tags)) > 0
                      and (select p.tags && (select tags from my_tags) from posts p where p.id = r.post_id) then 'tag'
                 else 'popular' end
            """;

    static final String RANK = "with " + MINE + ", popular as (" + POPULAR.formatted("1.5", HOUR, "'infinity'")
            + "union all" + POPULAR.formatted("1.2", DAY, HOUR) + "union all" + POPULAR.formatted("1.0", WEEK, DAY)
            + """
            ), ranked as (
                select c.post_id, c.user_id,
                       row_number() over (order by c.score desc, c.created_at desc, c.post_id desc) as place
                  from (select * from mine
                         union all
                        select * from popular o where o.post_id not in (select m.post_id from mine m)) c
                 order by c.score desc, c.created_at desc, c.post_id desc
                 limit 500),
            my_tags as materialized (
                select coalesce(array_agg(distinct t.tag), '{}') as tags
                  from (select p.tags
                          from posts p
                         where p.user_id = (select acting_person()) and p.deleted_at is null and p.is_published
                           and p.created_at > now() - interval '30 days'
                         order by p.created_at desc, p.id desc
                         limit 200) own
                 cross join unnest(own.tags) t (tag))
            insert into feed_snapshots (id, owner_id, created_at, post_ids, whys)
            select ?, ?, now(), coalesce(array_agg(r.post_id order by r.place), '{}'),
                   coalesce(array_agg(
            """ + WHY + " order by r.place), '{}') from ranked r";

    /** One row at least where there is such a feed. */
    static final String FIND = SeenPostSql.COLUMNS + """
                   , k.why, k.size
              from (select cardinality(f.post_ids) as size, i.post_id, i.why, i.place
                      from feed_snapshots f
                      left join lateral unnest(f.post_ids[?::integer : ?::integer], f.whys[?::integer : ?::integer])
                           with ordinality i (post_id, why, place) on true
                     where f.id = ?) k
              left join posts p on p.id = k.post_id and p.deleted_at is null and p.is_published
            """ + SeenPostSql.JOINS + " order by k.place";

    static final String FORGET = """
            delete from feed_snapshots
             where id in (select id from feed_snapshots where created_at < now() - interval '1 hour' limit ?)
            """;

    private RankedSql() {}
}
