package dev.plaza.post.infrastructure.persistence;

/**
 * How engagement is counted. Times are those of the transaction, told to PostgreSQL as {@code now()} and not as parameters,
 * for it plans a stretch of time well only where it knows how long that is.
 */
final class EngagementSql {

    /** Of a post {@code p}, without what still waits to be counted. */
    static final String ENGAGEMENT =
            "(p.like_count + p.love_count + p.laugh_count + p.angry_count + p.sad_count + 2 * p.comment_count)";

    private static final String IS_PUBLIC = "(p.privacy_level = 'public' and p.is_published and p.deleted_at is null)";

    private static final String FIRST_DAY = "((now() at time zone 'UTC')::date - 29)";

    static final String NOTE = "insert into pending_scores (post_id) select unnest(?::uuid[])";

    static final String TAKE = """
            delete from pending_scores
             where id in (select id from pending_scores order by id limit ? for update skip locked)
            returning post_id
            """;

    /** Their row is locked by that, so that nobody counts who does not see what was counted before. */
    static final String LOCK = """
            insert into author_engagement (user_id)
            select distinct p.user_id from posts p where p.id = any(?) order by 1
                on conflict (user_id) do update set posts = author_engagement.posts
            returning user_id
            """;

    static final String COUNT_DAYS = """
            with touched as (
                select distinct p.user_id, (p.created_at at time zone 'UTC')::date as day from posts p where p.id = any(?))
            insert into author_engagement_days (user_id, day, posts, engagement)
            select t.user_id, t.day, count(p.id), coalesce(sum(
            """ + ENGAGEMENT + """
                   ), 0)
              from touched t
              left join posts p on p.user_id = t.user_id
                               and p.created_at >= t.day::timestamp at time zone 'UTC'
                               and p.created_at < (t.day + 1)::timestamp at time zone 'UTC'
                               and
            """ + IS_PUBLIC + " where t.day >= " + FIRST_DAY + """
             group by t.user_id, t.day
                on conflict (user_id, day) do update set posts = excluded.posts, engagement = excluded.engagement
            """;

    static final String SUM = """
            update author_engagement g
               set posts = s.posts, engagement = s.engagement
              from (select a.id, coalesce(sum(d.posts), 0) as posts, coalesce(sum(d.engagement), 0) as engagement
                      from unnest(?::uuid[]) a (id)
                      left join author_engagement_days d on d.user_id = a.id and d.day >=
            """ + FIRST_DAY + """
                     group by a.id) s
             where g.user_id = s.id and (g.posts, g.engagement) is distinct from (s.posts, s.engagement)
            """;

    static final String TIDY = """
            with empty_days as (delete from author_engagement_days where user_id = any(?) and posts = 0)
            delete from author_engagement where user_id = any(?) and posts = 0
            """;

    static final String UNLIST = """
            delete from recent_public_posts r using posts p where p.id = any(?) and r.post_id = p.id and not
            """ + IS_PUBLIC;

    static final String SCORE = """
            insert into recent_public_posts (post_id, user_id, created_at, engagement, score)
            select p.id, p.user_id, p.created_at, %1$s, (1 + %1$s) * coalesce(g.factor, 1)
              from posts p
              left join author_engagement g on g.user_id = p.user_id
             where p.user_id = any(?) and p.created_at > now() - interval '7 days' and
            """.formatted(ENGAGEMENT) + IS_PUBLIC + """
                on conflict (post_id) do update set engagement = excluded.engagement, score = excluded.score
             where (recent_public_posts.engagement, recent_public_posts.score)
                   is distinct from (excluded.engagement, excluded.score)
            """;

    static final String AUTHORS_OF_OLD_DAYS = """
            select g.user_id
              from author_engagement g
             where g.user_id in (select d.user_id from author_engagement_days d where d.day < %s limit ?)
             order by g.user_id
               for update
            """.formatted(FIRST_DAY);

    static final String FORGET_DAYS =
            "delete from author_engagement_days where user_id = any(?) and day < " + FIRST_DAY;

    static final String FORGET_POSTS = """
            delete from recent_public_posts
             where post_id in (select post_id from recent_public_posts
                                where created_at <= now() - interval '7 days' limit ?)
            """;

    private EngagementSql() {}
}
