package dev.plaza.post.infrastructure.persistence;

/** How tags are read and counted; docs/decisions/0178 and 0184 have the reasons. */
final class TagSql {

    private static final String IS_PUBLIC = "%s.scope_id = everybody()";

    /** A post that was changed a moment ago may not have a tag any more under which it still is. */
    private static final String IS_SEEN = """
            (select p.id from posts p
              where p.id = t.post_id and p.deleted_at is null and t.tag = any (p.tags)) is not null
            """;

    /**
     * What is for everybody is read in order until the page is full; what is for the reader or for friends of theirs is
     * gathered, which is as much as these have written under the tag, and asked one by one until the page is full. The page is
     * found before anything is joined to it.
     */
    static final String TAGGED =
            """
            with page as materialized (
                select n.post_id
                  from ((select t.created_at, t.post_id
                           from post_tags t
                          where t.tag = ? and %1$s and (t.created_at, t.post_id) < (?, ?) and %2$s
                          order by t.created_at desc, t.post_id desc
                          limit ?)
                         union
                        (select t.created_at, t.post_id
                           from (select distinct m.tag, m.created_at, m.post_id
                                   from post_tags m
                                  where m.tag = ?
                                    and m.scope_id = any (array(select (select acting_person())
                                                                 union all
                                                                select b.id from befriended b))
                                    and (m.created_at, m.post_id) < (?, ?)
                                  order by m.created_at desc, m.post_id desc
                                 offset 0) t
                          where %2$s
                          order by t.created_at desc, t.post_id desc
                          limit ?)) n
                 order by n.created_at desc, n.post_id desc
                 limit ?
            )
            """.formatted(IS_PUBLIC.formatted("t"), IS_SEEN) + SeenPostSql.COLUMNS + """
              from page g
              join posts p on p.id = g.post_id
            """ + SeenPostSql.JOINS + """
             where p.deleted_at is null
             order by p.created_at desc, p.id desc
            """;

    /**
     * Counted are the posts of all, of which those of hidden people are taken away; and a tag is shown only where the reader
     * sees a public post that has it now.
     */
    static final String TRENDS = """
            with hidden as materialized (
                select e.tag, count(*) as authors, sum(e.post_count) as posts
                  from trending_authors e
                 where e.user_id in (select id from unseen_people)
                 group by e.tag
            )
            select r.tag, r.post_count
              from (select t.tag, t.author_count - coalesce(h.authors, 0) as author_count,
                           t.post_count - coalesce(h.posts, 0) as post_count
                      from trending_tags t
                      left join hidden h on h.tag = t.tag
                     where t.author_count > coalesce(h.authors, 0)
                     order by author_count desc, post_count desc, tag
                    offset 0) r
             where (select p.id
                      from post_tags s
                      join posts p on p.id = s.post_id
                     where s.tag = r.tag and %s and s.created_at > ?
                       and p.privacy_level = 'public' and p.is_published and p.deleted_at is null
                       and p.shared_post_id is null and s.tag = any (p.tags)
                     limit 1) is not null
             order by r.author_count desc, r.post_count desc, r.tag
             limit ?
            """.formatted(IS_PUBLIC.formatted("s"));

    /** One instance counts at a time. */
    static final String TAKE_TURN = "select pg_try_advisory_xact_lock(hashtext('trends')) as is_mine";

    static final String COUNT = """
            with tally as materialized (
                select t.tag, t.user_id, count(*)::integer as post_count
                  from post_tags t
                  join posts p on p.id = t.post_id
                 where %s and t.created_at > ?
                   and p.privacy_level = 'public' and p.is_published and p.deleted_at is null
                   and p.shared_post_id is null and t.tag = any (p.tags)
                   and (select a.is_active is not true from accounts a where a.id = t.user_id) is not true
                 group by t.tag, t.user_id
            ),
            top as materialized (
                select y.tag, count(*)::integer as author_count, sum(y.post_count)::integer as post_count
                  from tally y
                 group by y.tag
                 order by author_count desc, post_count desc, y.tag
                 limit ?
            ),
            parts as materialized (
                select y.user_id, y.tag, y.post_count from tally y join top on top.tag = y.tag
            ),
            gone as (
                delete from trending_tags t where not exists (select from top where top.tag = t.tag)
            ),
            gone_authors as (
                delete from trending_authors e
                 where not exists (select from parts y where y.user_id = e.user_id and y.tag = e.tag)
            ),
            kept as (
                insert into trending_tags (tag, author_count, post_count)
                select tag, author_count, post_count from top
                    on conflict (tag) do update
                   set author_count = excluded.author_count, post_count = excluded.post_count
                 where (trending_tags.author_count, trending_tags.post_count)
                       is distinct from (excluded.author_count, excluded.post_count)
            )
            insert into trending_authors (user_id, tag, post_count)
            select user_id, tag, post_count from parts
                on conflict (user_id, tag) do update set post_count = excluded.post_count
             where trending_authors.post_count <> excluded.post_count
            """.formatted(IS_PUBLIC.formatted("t"));

    private TagSql() {}
}
