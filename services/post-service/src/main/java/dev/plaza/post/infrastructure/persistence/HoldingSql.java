package dev.plaza.post.infrastructure.persistence;

/** How what is kept of a person is read and forgotten. Counts forget nothing of somebody who is not counted any more. */
final class HoldingSql {

    static final String FORGET_EDITS = """
            delete from post_edits e using posts p where p.id = e.post_id and p.user_id = ?
            """;

    /** The places of comments stay for the replies to them; what they add to counts goes. */
    static final String FORGET_COMMENTS = """
            with gone as (
                update comments
                   set content = '', version = version + 1, deleted_at = ?, updated_at = ?
                 where user_id = ? and deleted_at is null
             returning post_id, parent_comment_id)
            insert into pending_counts (post_id, comment_id, kind, amount)
            select post_id, null::uuid, 'comment', -count(*) from gone where (select is_counted(?::uuid)) group by post_id
             union all
            select post_id, parent_comment_id, 'reply', -count(*) from gone
             where parent_comment_id is not null and (select is_counted(?::uuid)) group by post_id, parent_comment_id
            """;

    static final String FORGET_REACTIONS = """
            with gone as (
                update reactions
                   set version = version + 1, removed_at = ?
                 where user_id = ? and removed_at is null
             returning post_id, comment_id, type)
            insert into pending_counts (post_id, comment_id, kind, amount)
            select coalesce(g.post_id, c.post_id), g.comment_id, g.type, -1
              from gone g
              left join comments c on c.id = g.comment_id
             where (select is_counted(?::uuid))
            """;

    /** Drafts and shares, too; shares no longer count where they did. */
    static final String FORGET_POSTS = """
            with held as (select id, media_ids, shared_post_id from posts where user_id = ? and deleted_at is null),
            gone as (
                update posts p
                   set content = '', media_ids = '{}', location = null, audience = '{}', tags = '{}', mentions = '{}',
                       metadata = null, version = version + 1, deleted_at = ?, updated_at = ?
                  from held
                 where p.id = held.id
             returning p.id, p.version, held.media_ids, held.shared_post_id),
            counted as (
                insert into pending_counts (post_id, kind, amount)
                select shared_post_id, 'share', -1 from gone
                 where shared_post_id is not null and (select is_counted(?::uuid)))
            select id, version, media_ids from gone order by id
            """;

    static final String POSTS = """
            select id, content, privacy_level, audience, media_ids, tags, location, metadata::text as metadata,
                   shared_post_id, is_published, created_at, edited_at
              from posts
             where user_id = ? and deleted_at is null
             order by created_at, id
            """;

    static final String COMMENTS = """
            select id, post_id, parent_comment_id, content, created_at
              from comments
             where user_id = ? and deleted_at is null
             order by created_at, id
            """;

    static final String REACTIONS = """
            select type, post_id, comment_id, created_at
              from reactions
             where user_id = ? and removed_at is null
             order by created_at, id
            """;

    private HoldingSql() {}
}
