package dev.plaza.post.infrastructure.persistence;

import java.util.List;

/** The statements of the service, for whoever measures what they cost by themselves. */
public final class Statements {

    private Statements() {}

    /** Reads a post, whose id is an SQL expression. */
    public static String postById(String id) {
        return filled(SeenPostSql.BY_ID, List.of(id));
    }

    /** Reads the first page of the posts of somebody whose id is an SQL expression. */
    public static String postsByAuthor(String author, int rows) {
        return filled(
                SeenPostSql.BY_AUTHOR,
                List.of(
                        author,
                        "timestamptz '9999-12-31'",
                        "uuid 'ffffffff-ffff-ffff-ffff-ffffffffffff'",
                        Integer.toString(rows)));
    }

    private static String filled(String sql, List<String> expressions) {
        String[] parts = sql.split("\\?", -1);
        StringBuilder filled = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            filled.append(expressions.get(i - 1)).append(parts[i]);
        }
        return filled.toString().replaceAll("\\s+", " ");
    }
}
