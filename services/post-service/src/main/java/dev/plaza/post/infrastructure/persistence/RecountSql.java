package dev.plaza.post.infrastructure.persistence;

/**
 * How counts are repaired. What waits is left out of them, for it is seen in the same moment as the rows that it is about,
 * and added later; so nobody who reacts meanwhile is waited for, or counted twice.
 */
final class RecountSql {

    static final String POSTS = """
            with batch as materialized (select id from posts where id > ? order by id limit ?),
            parts as (
                select r.post_id, r.type as kind, count(*) as amount
                  from batch b join reactions r on r.post_id = b.id and r.removed_at is null
                 where not exists (select from uncounted_people u where u.user_id = r.user_id)
                 group by r.post_id, r.type
                 union all
                select c.post_id, 'comment', count(*)
                  from batch b join comments c on c.post_id = b.id and c.deleted_at is null
                 where not exists (select from uncounted_people u where u.user_id = c.user_id)
                 group by c.post_id
                 union all
                select s.shared_post_id, 'share', count(*)
                  from batch b join posts s on s.shared_post_id = b.id and s.deleted_at is null
                 where not exists (select from uncounted_people u where u.user_id = s.user_id)
                 group by s.shared_post_id
                 union all
                select n.post_id, n.kind, -sum(n.amount)
                  from batch b join pending_counts n on n.post_id = b.id and n.comment_id is null
                 group by n.post_id, n.kind),
            counts as (
                select b.id, greatest(0, coalesce(sum(t.amount) filter (where t.kind = 'like'), 0))::integer as likes,
                       greatest(0, coalesce(sum(t.amount) filter (where t.kind = 'love'), 0))::integer as loves,
                       greatest(0, coalesce(sum(t.amount) filter (where t.kind = 'laugh'), 0))::integer as laughs,
                       greatest(0, coalesce(sum(t.amount) filter (where t.kind = 'angry'), 0))::integer as angries,
                       greatest(0, coalesce(sum(t.amount) filter (where t.kind = 'sad'), 0))::integer as sads,
                       greatest(0, coalesce(sum(t.amount) filter (where t.kind = 'comment'), 0))::integer as comments,
                       greatest(0, coalesce(sum(t.amount) filter (where t.kind = 'share'), 0))::integer as shares
                  from batch b
                  left join parts t on t.post_id = b.id
                 group by b.id),
            repaired as (
                update posts p
                   set like_count = n.likes, love_count = n.loves, laugh_count = n.laughs, angry_count = n.angries,
                       sad_count = n.sads, comment_count = n.comments, share_count = n.shares
                  from counts n
                 where p.id = n.id
                   and (p.like_count, p.love_count, p.laugh_count, p.angry_count, p.sad_count, p.comment_count, p.share_count)
                       is distinct from (n.likes, n.loves, n.laughs, n.angries, n.sads, n.comments, n.shares)
             returning p.id)
            select (select id from batch order by id desc limit 1) as last,
                   (select count(*) from batch)::integer as size, (select count(*) from repaired)::integer as repaired,
                   array(select id from repaired) as moved
            """;

    static final String COMMENTS = """
            with batch as materialized (select id, post_id from comments where id > ? order by id limit ?),
            parts as (
                select r.comment_id, r.type as kind, count(*) as amount
                  from batch b join reactions r on r.comment_id = b.id and r.removed_at is null
                 where not exists (select from uncounted_people u where u.user_id = r.user_id)
                 group by r.comment_id, r.type
                 union all
                select c.parent_comment_id, 'reply', count(*)
                  from batch b join comments c on c.parent_comment_id = b.id and c.deleted_at is null
                 where not exists (select from uncounted_people u where u.user_id = c.user_id)
                 group by c.parent_comment_id
                 union all
                select n.comment_id, n.kind, -sum(n.amount)
                  from batch b join pending_counts n on n.post_id = b.post_id and n.comment_id = b.id
                 group by n.comment_id, n.kind),
            counts as (
                select b.id, greatest(0, coalesce(sum(t.amount) filter (where t.kind = 'like'), 0))::integer as likes,
                       greatest(0, coalesce(sum(t.amount) filter (where t.kind = 'love'), 0))::integer as loves,
                       greatest(0, coalesce(sum(t.amount) filter (where t.kind = 'laugh'), 0))::integer as laughs,
                       greatest(0, coalesce(sum(t.amount) filter (where t.kind = 'angry'), 0))::integer as angries,
                       greatest(0, coalesce(sum(t.amount) filter (where t.kind = 'sad'), 0))::integer as sads,
                       greatest(0, coalesce(sum(t.amount) filter (where t.kind = 'reply'), 0))::integer as replies
                  from batch b
                  left join parts t on t.comment_id = b.id
                 group by b.id),
            repaired as (
                update comments c
                   set like_count = n.likes, love_count = n.loves, laugh_count = n.laughs, angry_count = n.angries,
                       sad_count = n.sads, reply_count = n.replies
                  from counts n
                 where c.id = n.id
                   and (c.like_count, c.love_count, c.laugh_count, c.angry_count, c.sad_count, c.reply_count)
                       is distinct from (n.likes, n.loves, n.laughs, n.angries, n.sads, n.replies)
             returning c.id)
            select (select id from batch order by id desc limit 1) as last,
                   (select count(*) from batch)::integer as size, (select count(*) from repaired)::integer as repaired,
                   '{}'::uuid[] as moved
            """;

    static final String SIZE_OF_POSTS = "select count(*) from posts";

    static final String SIZE_OF_COMMENTS = "select count(*) from comments";

    private RecountSql() {}
}
