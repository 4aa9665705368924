package dev.plaza.post.infrastructure.persistence;

/**
 * How reactions are written and read. Giving one, or taking it back, is a single statement: what is reacted to as far as the
 * person sees it, their row if it changes, and what waits to be counted then.
 */
final class ReactionSql {

    private static final String OF_POST = """
            with subject as materialized (
                select p.user_id as owner_id, p.id as post_id, null::uuid as comment_id, p.is_published
                  from posts p
                 where p.deleted_at is null
            """ + PostSql.SHARED_IS_SEEN + " and p.id = ?)";

    private static final String OF_COMMENT = """
            with subject as materialized (
                select c.user_id as owner_id, c.post_id, c.id as comment_id, p.is_published
                  from comments c
                  join posts p on p.id = c.post_id
                 where c.deleted_at is null and p.deleted_at is null
            """ + PostSql.SHARED_IS_SEEN + " and c.id = ?)";

    private static final String ADD = """
            , changed as (
                insert into reactions (id, user_id, post_id, comment_id, type, created_at)
                select ?::uuid, ?::uuid, case when s.comment_id is null then s.post_id end, s.comment_id, ?::text,
                       ?::timestamptz
                  from subject s
                 where s.is_published
                    on conflict on constraint %s
                    do update set removed_at = null, version = reactions.version + 1, created_at = excluded.created_at
                 where reactions.removed_at is not null
             returning id, user_id, type, version)
            """;

    private static final String REMOVE = """
            , changed as (
                update reactions r
                   set removed_at = ?, version = r.version + 1
                  from subject s
                 where r.user_id = ? and r.type = ? and r.removed_at is null and %s
             returning r.id, r.user_id, r.type, r.version)
            """;

    private static final String COUNTED = """
            , counted as (
                insert into pending_counts (post_id, comment_id, kind, amount)
                select s.post_id, s.comment_id, c.type, %d
                  from changed c, subject s
                 where is_counted(c.user_id))
            select s.owner_id, s.post_id, s.comment_id, s.is_published, c.id, c.version
              from subject s
              left join changed c on true
            """;

    static final String ADD_TO_POST = OF_POST + ADD.formatted("reactions_post_unique") + COUNTED.formatted(1);

    static final String ADD_TO_COMMENT = OF_COMMENT + ADD.formatted("reactions_comment_unique") + COUNTED.formatted(1);

    static final String REMOVE_FROM_POST = OF_POST + REMOVE.formatted("r.post_id = s.post_id") + COUNTED.formatted(-1);

    static final String REMOVE_FROM_COMMENT =
            OF_COMMENT + REMOVE.formatted("r.comment_id = s.comment_id") + COUNTED.formatted(-1);

    static final String POST_IS_THERE = OF_POST + " select from subject";

    static final String COMMENT_IS_THERE = OF_COMMENT + " select from subject";

    private static final String LIST = """
            select r.id, r.user_id, r.type, r.created_at, a.username, e.display_name, e.avatar_url
              from reactions r
              left join accounts a on a.id = r.user_id
              left join people e on e.id = r.user_id
             where r.removed_at is null and %s
               and (r.created_at, r.id) < (?, ?)
             order by r.created_at desc, r.id desc
             limit ?
            """;

    static final String TO_POST = LIST.formatted("r.post_id = ?");

    static final String TO_COMMENT = LIST.formatted("r.comment_id = ?");

    static final String TO_POST_BY_TYPE = LIST.formatted("r.post_id = ? and r.type = ?");

    static final String TO_COMMENT_BY_TYPE = LIST.formatted("r.comment_id = ? and r.type = ?");

    private ReactionSql() {}
}
