package dev.plaza.post.infrastructure.persistence;

/**
 * How counts are kept right (docs/decisions/0174). What waits is taken by one transaction at a time and in the order in which
 * it came, so that a reaction is never taken back from a count before it was added to it.
 */
final class CountSql {

    private static final String TURN = "1746000174";

    static final String TRY_TURN = "select pg_try_advisory_xact_lock(" + TURN + ")";

    static final String TAKE_TURN = "select pg_advisory_xact_lock(" + TURN + ")";

    private static final String MOVED = "%1$s_count = greatest(0, c.%1$s_count + s.%1$s_count)";

    static final String FOLD = """
            with taken as (
                delete from pending_counts
                 where id in (select id from pending_counts order by id limit ?)
             returning post_id, comment_id, kind, amount),
            posts_moved as (
                update posts c
                   set %s
                  from (select n.post_id, %s from taken n where n.comment_id is null group by n.post_id) s
                 where c.id = s.post_id
             returning c.id, c.privacy_level),
            comments_moved as (
                update comments c
                   set %s
                  from (select n.comment_id, %s from taken n where n.comment_id is not null group by n.comment_id) s
                 where c.id = s.comment_id)
            select count(*)::integer as folded,
                   array(select id from posts_moved where privacy_level = 'public') as moved
              from taken
            """.formatted(
                    Counters.OF_POSTS.each(MOVED),
                    Counters.OF_POSTS.sums(),
                    Counters.OF_COMMENTS.each(MOVED),
                    Counters.OF_COMMENTS.sums());

    static final String LOCK_PERSON = "select pg_advisory_xact_lock(hashtextextended((?::uuid)::text, 174))";

    static final String IS_ACTIVE = """
            select coalesce((select case when a.erased_at is not null then false
                                         when a.version < ? then ? else a.is_active end
                               from accounts a where a.id = ?), ?) as is_active
            """;

    static final String LEAVE_OUT = "insert into uncounted_people (user_id) values (?) on conflict do nothing";

    static final String PUT_BACK = "delete from uncounted_people where user_id = ?";

    /** The sign is that of the change; the person's own things are few beside those of a popular post. */
    static final String COUNT_PERSON = """
            with person as (select ?::uuid as id, ?::integer as sign)
            insert into pending_counts (post_id, comment_id, kind, amount)
            select c.post_id, null::uuid, 'comment', w.sign * count(*)
              from person w join comments c on c.user_id = w.id and c.deleted_at is null
             group by c.post_id, w.sign
             union all
            select c.post_id, c.parent_comment_id, 'reply', w.sign * count(*)
              from person w join comments c on c.user_id = w.id and c.deleted_at is null
             where c.parent_comment_id is not null
             group by c.post_id, c.parent_comment_id, w.sign
             union all
            select coalesce(r.post_id, c.post_id), r.comment_id, r.type, w.sign
              from person w
              join reactions r on r.user_id = w.id and r.removed_at is null
              left join comments c on c.id = r.comment_id
             union all
            select s.shared_post_id, null::uuid, 'share', w.sign
              from person w join posts s on s.user_id = w.id and s.shared_post_id is not null and s.deleted_at is null
            """;

    private CountSql() {}
}
