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
                   greatest(0, p.like_count + coalesce(c.likes, 0) - coalesce(unseen.likes, 0)) as like_count,
                   greatest(0, p.love_count + coalesce(c.loves, 0) - coalesce(unseen.loves, 0)) as love_count,
                   greatest(0, p.laugh_count + coalesce(c.laughs, 0) - coalesce(unseen.laughs, 0)) as laugh_count,
                   greatest(0, p.angry_count + coalesce(c.angries, 0) - coalesce(unseen.angries, 0)) as angry_count,
                   greatest(0, p.sad_count + coalesce(c.sads, 0) - coalesce(unseen.sads, 0)) as sad_count,
                   greatest(0, p.comment_count + coalesce(c.comments, 0) - coalesce(unseen.commented, 0)) as comment_count,
                   greatest(0, p.share_count + coalesce(c.shares, 0) - coalesce(unseen.shared, 0)) as share_count,
                   array(select r.type from reactions r
                          where r.post_id = p.id and r.user_id = (select acting_person()) and r.removed_at is null
                          order by r.type) as my_reactions,
                   a.username, e.display_name, e.avatar_url
            """;

    /**
     * Beside {@code posts p}. Counts that wait to be added are looked for only where any wait; for a reader with blocks, what
     * people add who are hidden from them is left out, as if they were not there. Both conditions stand inside, for one of the
     * join itself would be asked after the rows were made, of each post.
     */
    static final String JOINS = """
              left join accounts a on a.id = p.user_id
              left join people e on e.id = p.user_id
              left join lateral (
                   select sum(c.amount) filter (where c.kind = 'like') as likes,
                          sum(c.amount) filter (where c.kind = 'love') as loves,
                          sum(c.amount) filter (where c.kind = 'laugh') as laughs,
                          sum(c.amount) filter (where c.kind = 'angry') as angries,
                          sum(c.amount) filter (where c.kind = 'sad') as sads,
                          sum(c.amount) filter (where c.kind = 'comment') as comments,
                          sum(c.amount) filter (where c.kind = 'share') as shares
                     from pending_counts c
                    where c.post_id = p.id and c.comment_id is null
                      and (select exists (select from pending_counts))) c on true
              left join lateral (
                   select u.* from counts_of_unseen(p.id) u
                    where (select has_unseen())
                   offset 0) unseen on true
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
