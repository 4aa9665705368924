package dev.plaza.post.infrastructure.persistence;

/**
 * How comments are read: their places, and beside each what the reader sees of the comment, by one statement a list. A place
 * without a comment is read only where a comment below it is seen (docs/decisions/0174).
 */
final class SeenCommentSql {

    private static final String COMMENTS = """
            select l.id, l.post_id, l.parent_comment_id, l.created_at, c.user_id, c.content, c.version, c.edited_at,
                   greatest(0, c.like_count + coalesce(w.likes, 0) - coalesce(unseen.likes, 0)) as like_count,
                   greatest(0, c.love_count + coalesce(w.loves, 0) - coalesce(unseen.loves, 0)) as love_count,
                   greatest(0, c.laugh_count + coalesce(w.laughs, 0) - coalesce(unseen.laughs, 0)) as laugh_count,
                   greatest(0, c.angry_count + coalesce(w.angries, 0) - coalesce(unseen.angries, 0)) as angry_count,
                   greatest(0, c.sad_count + coalesce(w.sads, 0) - coalesce(unseen.sads, 0)) as sad_count,
                   case when c.id is null then seen_replies(l.id)
                        else greatest(0, c.reply_count + coalesce(w.replies, 0) - coalesce(unseen.replied, 0))
                   end as reply_count,
                   array(select r.type from reactions r
                          where r.comment_id = c.id and r.user_id = (select acting_person()) and r.removed_at is null
                          order by r.type) as my_reactions,
                   a.username, e.display_name, e.avatar_url
              from comment_places l
              join posts p on p.id = l.post_id
              left join comments c on c.id = l.id and c.deleted_at is null
              left join accounts a on a.id = c.user_id
              left join people e on e.id = c.user_id
              left join lateral (
                   select sum(n.amount) filter (where n.kind = 'like') as likes,
                          sum(n.amount) filter (where n.kind = 'love') as loves,
                          sum(n.amount) filter (where n.kind = 'laugh') as laughs,
                          sum(n.amount) filter (where n.kind = 'angry') as angries,
                          sum(n.amount) filter (where n.kind = 'sad') as sads,
                          sum(n.amount) filter (where n.kind = 'reply') as replies
                     from pending_counts n
                    where n.post_id = l.post_id and n.comment_id = l.id) w on true
              left join lateral (
                   select u.* from counts_of_unseen(l.post_id, l.id) u
                    where (select has_unseen())
                   offset 0) unseen on true
             where p.deleted_at is null
               and (c.id is not null or seen_replies(l.id) is not null)
            """ + PostSql.SHARED_IS_SEEN;

    private static final String OLDEST = """
               and (l.created_at, l.id) > (?, ?)
             order by l.created_at, l.id
             limit ?
            """;

    static final String BY_ID = COMMENTS + " and l.id = ?";

    static final String BY_POST = COMMENTS + " and l.post_id = ? and l.parent_comment_id is null\n" + OLDEST;

    static final String REPLIES = COMMENTS + " and l.parent_comment_id = ?\n" + OLDEST;

    private SeenCommentSql() {}
}
