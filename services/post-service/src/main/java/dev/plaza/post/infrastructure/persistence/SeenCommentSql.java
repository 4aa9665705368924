package dev.plaza.post.infrastructure.persistence;

/**
 * How comments are read: their places, and beside each what the reader sees of the comment, by one statement a list. A place
 * without a comment is read only where a comment below it is seen (docs/decisions/0174).
 */
final class SeenCommentSql {

    private static final String COMMENTS =
            """
            select l.id, l.post_id, l.parent_comment_id, l.created_at, c.user_id, c.content, c.version, c.edited_at,
                   below.replies, %s,
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
                   select seen_replies(l.id) as replies where c.id is null
                   offset 0) below on true
             where p.deleted_at is null
               and (c.id is not null or below.replies is not null)
            """.formatted(Counters.OF_COMMENTS.shown("c", "l.post_id", "l.id")) + PostSql.SHARED_IS_SEEN;

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
