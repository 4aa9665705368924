package dev.plaza.post.infrastructure.persistence;

/** How posts are searched and made to be found; docs/decisions/0177 has the reasons. */
final class PostSearchSql {

    static final String AUTHORS = "select id from accounts where username_key = any(?)";

    private static final String ASKED = "websearch_to_tsquery('plaza', normalize(?, NFKC))";

    /**
     * What matches and is seen, all of one page's posts, by one statement. No text holds the characters 2 and 3, which mark
     * matches, and 4, which stands for what would begin a tag of HTML: those are left out of headlines.
     */
    static final String FIND = "with found as materialized (\n"
            + "    select distinct on (f.created_at, f.post_id) f.post_id, f.created_at, f.rank\n"
            + "      from find_posts(" + ASKED + """
            , ?::tsquery, ?, ?, ?) f
                 order by f.created_at desc, f.post_id desc
                 limit ?
            ),
            page as materialized (
                select f.post_id, f.rank, (select max(created_at) from found) as newest
                  from found f
                 where (f.rank, f.created_at, f.post_id) < (?, ?, ?)
                   and (cardinality(?::text[]) = 0
                        or (select p.id from posts p
                             where p.id = f.post_id and p.metadata @> any (?::text[]::jsonb[])) is not null)
                 order by f.rank desc, f.created_at desc, f.post_id desc
                 limit ?
            )
            """ + SeenPostSql.COLUMNS
            + ", r.rank, r.newest, ts_headline('plaza', translate(normalize(p.content, NFC), '<', chr(4)), "
            + ASKED
            + """
            , 'StartSel=' || chr(2) || ', StopSel=' || chr(3)
              || ', MaxFragments=3, MaxWords=30, MinWords=10, FragmentDelimiter=" … "') as headline
              from page r
              join posts p on p.id = r.post_id
            """ + SeenPostSql.JOINS + """
             where p.deleted_at is null
             order by r.rank desc, p.created_at desc, p.id desc
            """;

    static final String INDEX = "select index_post(?)";

    /** Whoever is noted already stays so until what they are called now was taken over. */
    static final String NOTE_NAME = """
            insert into renamed_authors (user_id)
            select changed.id
              from (select ?::uuid as id) changed
             where exists (select from post_search s where s.user_id = changed.id)
                or exists (select from private_post_search s where s.user_id = changed.id)
                on conflict (user_id) do update set user_id = excluded.user_id
            """;

    static final String NEXT_RENAMED = """
            select r.user_id, concat_ws(' ', e.display_name, a.username) as author_name
              from renamed_authors r
              left join people e on e.id = r.user_id
              left join accounts a on a.id = r.user_id
             order by r.user_id
             limit 1
               for update of r skip locked
            """;

    static final String RENAME = """
            update post_search
               set author_name = ?
             where post_id = any (array(select s.post_id from post_search s
                                         where s.user_id = ? and s.author_name <> ? limit ?))
            """;

    static final String RENAME_PRIVATE = """
            update private_post_search
               set author_name = ?
             where ctid = any (array(select s.ctid from private_post_search s
                                      where s.user_id = ? and s.author_name <> ? limit ?))
            """;

    static final String RENAMED = "delete from renamed_authors where user_id = ?";

    private PostSearchSql() {}
}
