package dev.plaza.post.infrastructure.persistence;

/**
 * How counts are repaired. What waits is left out of them, for it is seen in the same moment as the rows that it is about,
 * and added later; so nobody who reacts meanwhile is waited for, or counted twice.
 */
final class RecountSql {

    private static final String IS_COUNTED = "not exists (select from uncounted_people u where u.user_id = %s.user_id)";

    private static final String WAITING = """
            select b.id, n.kind, -sum(n.amount)
              from batch b join pending_counts n on %s
             group by b.id, n.kind
            """;

    static final String POSTS = repair(
            "posts",
            Counters.OF_POSTS,
            reactions("post_id")
                    + rows("comment", "post_id", "comments")
                    + rows("share", "shared_post_id", "posts")
                    + WAITING.formatted("n.post_id = b.id and n.comment_id is null"));

    static final String COMMENTS = repair(
            "comments",
            Counters.OF_COMMENTS,
            reactions("comment_id")
                    + rows("reply", "parent_comment_id", "comments")
                    + WAITING.formatted("n.post_id = b.post_id and n.comment_id = b.id"));

    static final String SIZE_OF_POSTS = "select count(*) from posts";

    static final String SIZE_OF_COMMENTS = "select count(*) from comments";

    private RecountSql() {}

    /** A batch of rows, what is counted of each, in parts, and those whose counts were others. */
    private static String repair(String table, Counters counters, String parts) {
        return """
            with batch as materialized (select * from %1$s where id > ? order by id limit ?),
            parts as (%2$s),
            counts as (
                select b.id, %3$s
                  from batch b
                  left join parts n on n.id = b.id
                 group by b.id),
            repaired as (
                update %1$s c
                   set %4$s
                  from counts n
                 where c.id = n.id and (%5$s) is distinct from (%6$s)
             returning c.id)
            select (select id from batch order by id desc limit 1) as last,
                   (select count(*) from batch)::integer as size, (select count(*) from repaired)::integer as repaired,
                   array(select id from repaired) as moved
            """.formatted(
                        table,
                        parts,
                        counters.each(
                                "greatest(0, coalesce(sum(n.amount) filter (where n.kind = '%1$s'), 0))::integer as %1$s_count"),
                        counters.each("%1$s_count = n.%1$s_count"),
                        counters.each("c.%1$s_count"),
                        counters.each("n.%1$s_count"));
    }

    private static String reactions(String column) {
        return """
            select r.%1$s as id, r.type as kind, count(*) as amount
              from batch b join reactions r on r.%1$s = b.id and r.removed_at is null
             where %2$s
             group by r.%1$s, r.type
             union all
            """.formatted(column, IS_COUNTED.formatted("r"));
    }

    private static String rows(String kind, String column, String table) {
        return """
            select s.%2$s, '%1$s', count(*)
              from batch b join %3$s s on s.%2$s = b.id and s.deleted_at is null
             where %4$s
             group by s.%2$s
             union all
            """.formatted(kind, column, table, IS_COUNTED.formatted("s"));
    }
}
