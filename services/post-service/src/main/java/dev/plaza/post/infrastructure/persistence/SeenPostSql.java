package dev.plaza.post.infrastructure.persistence;

/**
 * How posts are read: their columns, author's card, counts and the reader's own reactions, by one statement a list. Which
 * posts are read is left to the policies (docs/decisions/0171), so that no list can show more than another.
 */
final class SeenPostSql {

    static final String COLUMNS = """
            select p.id, p.user_id, p.content, p.media_ids, p.location, p.privacy_level,
                   case when p.user_id = (select acting_person()) and p.shared_post_id is null
                        then p.audience else '{}' end as audience, p.tags, p.mentions,
                   p.metadata::text as metadata, p.shared_post_id, p.is_published, p.version, p.edited_at, p.created_at,
                   %s,
                   array(select r.type from reactions r
                          where r.post_id = p.id and r.user_id = (select acting_person()) and r.removed_at is null
                          order by r.type) as my_reactions,
                   a.username, e.display_name, e.avatar_url
            """.formatted(Counters.OF_POSTS.shown("p", "p.id", null));

    /** Beside {@code posts p}. */
    static final String JOINS = """
              left join accounts a on a.id = p.user_id
              left join people e on e.id = p.user_id
            """;

    private static final String POSTS = COLUMNS + " from posts p\n" + JOINS + " where p.deleted_at is null\n";

    private static final String NEWEST = """
               and (p.created_at, p.id) < (?, ?)
             order by p.created_at desc, p.id desc
             limit ?
            """;

    static final String BY_ID = POSTS + " and p.id = ?";

    static final String BY_IDS = POSTS + " and p.id = any(?)";

    static final String BY_AUTHOR = POSTS + " and p.user_id = ? and p.is_published\n" + NEWEST;

    static final String BY_AUTHOR_AND_METADATA =
            POSTS + " and p.user_id = ? and p.is_published and p.metadata @> any (?::text[]::jsonb[])\n" + NEWEST;

    static final String DRAFTS = POSTS + " and p.user_id = ? and not p.is_published\n" + NEWEST;

    static final String SHARES = POSTS + " and p.shared_post_id = ?\n" + NEWEST;

    static final String EDITS = """
            select version, content, written_at
              from post_edits
             where post_id = ? and version < ?
             order by version desc
             limit ?
            """;

    private SeenPostSql() {}
}
