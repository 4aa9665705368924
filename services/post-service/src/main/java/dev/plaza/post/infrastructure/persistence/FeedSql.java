package dev.plaza.post.infrastructure.persistence;

/** How the person of the transaction reads their timeline. */
final class FeedSql {

    /**
     * Entries after a place, the newest first: those of the person's timeline, and what authors have written whose posts are
     * not entered into it. Who pulls nobody pays for that by one look into an index.
     */
    static final String ENTRIES = """
            (select e.created_at, e.post_id
               from timeline_entries e
              where e.owner_id = (select acting_person()) and (e.created_at, e.post_id) < (?::timestamptz, ?::uuid)
              order by e.created_at desc, e.post_id desc
              limit ?)
            union all
            (select n.created_at, n.post_id
               from pulled_authors u
              cross join lateral pulled_posts(u.author_id, ?::timestamptz, ?::uuid, ?) n
              where u.viewer_id = (select acting_person())
              order by n.created_at desc, n.post_id desc
              limit ?)
            """;

    /**
     * A post {@code p} is the person's own or of a friend of theirs. What is for an author's friends and no share is seen by
     * nobody else, so that the relation need not be asked again.
     */
    static final String IS_OF_FRIEND = """
            (p.user_id = (select acting_person())
             or (p.privacy_level = 'friends' and p.audience_owner_id = p.user_id)
             or (select r.friendship
                   from relations r
                  where r.first_id = least(p.user_id, (select acting_person()))
                    and r.second_id = greatest(p.user_id, (select acting_person()))) = 'accepted')
            """;

    /**
     * The posts of the next entries as far as they are seen, and the last entry in any case, which tells that there are more.
     * Read in this order, it ends with the row that fills the page.
     */
    static final String LATEST = SeenPostSql.COLUMNS + """
                   , k.created_at as entry_at, k.post_id as entry_id, k.place = ? as is_last
              from (select n.created_at, n.post_id,
                           row_number() over (order by n.created_at desc, n.post_id desc) as place
                      from (
            """ + ENTRIES + """
                           order by created_at desc, post_id desc
                           limit ?) n) k
              left join posts p on p.id = k.post_id and p.deleted_at is null and p.is_published and
            """ + IS_OF_FRIEND + SeenPostSql.JOINS + """
             where p.id is not null or k.place = ?
             order by k.created_at desc, k.post_id desc
             limit ?
            """;

    private FeedSql() {}
}
