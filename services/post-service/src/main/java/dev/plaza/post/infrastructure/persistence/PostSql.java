package dev.plaza.post.infrastructure.persistence;

/**
 * How posts are written. Every statement names its columns, so that those that jobs keep (the counts) are left alone.
 */
final class PostSql {

    /** Also enters it into the author's timeline, and tells the author's card, which the answer needs. */
    static final String ADD = """
            with added as (
                insert into posts (id, user_id, content, media_ids, location, privacy_level, audience, audience_owner_id, tags,
                                   mentions, metadata, shared_post_id, is_published, version, created_at, updated_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)),
            entered as (
                insert into timeline_entries (owner_id, created_at, post_id)
                select ?::uuid, ?::timestamptz, ?::uuid where ?::boolean)
            select a.id, a.username, e.display_name, e.avatar_url
              from accounts a
              left join people e on e.id = a.id
             where a.id = ?
            """;

    private static final String COLUMNS = """
            select p.id, p.user_id, p.content, p.media_ids, p.location, p.privacy_level, p.audience, p.audience_owner_id,
                   p.tags, p.mentions, p.metadata::text as metadata, p.shared_post_id, p.is_published, p.version,
                   p.edited_at, p.created_at
              from posts p
             where p.deleted_at is null
            """;

    /** Of a share nothing is left where what it shares is not seen. */
    static final String SHARED_IS_SEEN = """
               and (p.shared_post_id is null
                    or (select o.id from posts o where o.id = p.shared_post_id and o.deleted_at is null) is not null)
            """;

    static final String FIND = COLUMNS + SHARED_IS_SEEN + " and p.id = ?";

    static final String LOCK = FIND + " and p.user_id = ? for update of p";

    static final String LOCK_SHARE =
            COLUMNS + SHARED_IS_SEEN + " and p.shared_post_id = ? and p.user_id = ? for update of p";

    static final String SAVE = """
            update posts
               set content = ?, media_ids = ?, location = ?, privacy_level = ?, audience = ?, tags = ?, mentions = ?,
                   metadata = ?::jsonb, is_published = ?, version = ?, edited_at = ?, created_at = ?, updated_at = ?
             where id = ? and version = ?
            """;

    static final String ADD_EDIT = """
            insert into post_edits (post_id, version, user_id, content, privacy_level, audience, written_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    /** What was said, also before, is gone. */
    static final String REMOVE = """
            with forgotten as (delete from post_edits where post_id = ?)
            update posts
               set content = '', media_ids = '{}', location = null, audience = '{}', tags = '{}', mentions = '{}',
                   metadata = null, version = version + 1, deleted_at = ?, updated_at = ?
             where id = ?
            """;

    /** A share's version is its author's; whom it is for is not theirs to choose. */
    private static final String ALIGN = """
            update posts s
               set privacy_level = o.privacy_level, audience = o.audience
              from posts o
             where s.shared_post_id = o.id and s.deleted_at is null and o.deleted_at is null
               and (s.privacy_level, s.audience) is distinct from (o.privacy_level, o.audience)
               and %s = ?
            returning s.id
            """;

    static final String ALIGN_SHARES = ALIGN.formatted("o.id");

    static final String ALIGN_SHARE = ALIGN.formatted("s.id");

    static final String REMOVE_SHARES = """
            update posts
               set content = '', audience = '{}', version = version + 1, deleted_at = ?, updated_at = ?
             where shared_post_id = ? and deleted_at is null
            returning id, user_id, version
            """;

    private PostSql() {}
}
