package dev.plaza.post.infrastructure.persistence;

/** How comments are written. What they add to counts waits in {@code pending_counts}. */
final class CommentSql {

    static final String FIND_PLACE = """
            select p.id, p.user_id, p.is_published, c.user_id as parent_author_id
              from posts p
              left join comments c on c.id = ?::uuid and c.post_id = p.id and c.deleted_at is null
             where p.deleted_at is null
            """ + PostSql.SHARED_IS_SEEN + " and p.id = ?";

    /** Also tells the author's card, which the answer needs, and whether the post is still there. */
    static final String ADD = """
            with added as (
                insert into comments (id, post_id, user_id, parent_comment_id, content, version, created_at, updated_at)
                select ?::uuid, p.id, ?::uuid, ?::uuid, ?::text, ?::bigint, ?::timestamptz, ?::timestamptz
                  from posts p
                 where p.id = ? and p.deleted_at is null
             returning post_id, parent_comment_id),
            counted as (
                insert into pending_counts (post_id, comment_id, kind, amount)
                select n.post_id, k.comment_id, k.kind, 1
                  from added n
                 cross join lateral (values (null::uuid, 'comment'), (n.parent_comment_id, 'reply')) k (comment_id, kind)
                 where (k.kind = 'comment' or k.comment_id is not null) and (select is_counted(?::uuid)))
            select exists (select from added) as is_added, a.id, a.username, e.display_name, e.avatar_url
              from (select ?::uuid as id) author
              left join accounts a on a.id = author.id
              left join people e on e.id = author.id
            """;

    private static final String COLUMNS = """
            select c.id, c.post_id, p.user_id as post_author_id, p.is_published, c.parent_comment_id,
                   b.user_id as parent_author_id, c.user_id, c.content, c.version, c.edited_at, c.created_at
              from comments c
              join posts p on p.id = c.post_id
              left join comments b on b.id = c.parent_comment_id
             where c.deleted_at is null and p.deleted_at is null
            """ + PostSql.SHARED_IS_SEEN;

    static final String LOCK = COLUMNS + " and c.id = ? and c.user_id = ? for update of c";

    static final String LOCK_REMOVABLE = COLUMNS + " and c.id = ? and (c.user_id = ? or p.user_id = ?) for update of c";

    static final String IS_THERE = """
            select c.id
              from comments c
              join posts p on p.id = c.post_id
             where c.deleted_at is null and p.deleted_at is null
            """ + PostSql.SHARED_IS_SEEN + " and c.id = ?";

    static final String SAVE = """
            update comments set content = ?, version = ?, edited_at = ?, updated_at = ? where id = ?
            """;

    static final String REMOVE = """
            with gone as (
                update comments set content = '', version = version + 1, deleted_at = ?, updated_at = ? where id = ?
             returning post_id, parent_comment_id, user_id)
            insert into pending_counts (post_id, comment_id, kind, amount)
            select g.post_id, k.comment_id, k.kind, -1
              from gone g
             cross join lateral (values (null::uuid, 'comment'), (g.parent_comment_id, 'reply')) k (comment_id, kind)
             where (k.kind = 'comment' or k.comment_id is not null) and is_counted(g.user_id)
            """;

    private CommentSql() {}
}
