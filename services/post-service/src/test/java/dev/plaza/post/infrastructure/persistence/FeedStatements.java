package dev.plaza.post.infrastructure.persistence;

import dev.plaza.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;

/** How PostgreSQL carries out the statements of timelines and ranked feeds, as the application's role. */
public final class FeedStatements {

    /** Scores what was written by SQL, past the service. */
    public static final String SCORE_ALL = """
            insert into author_engagement_days (user_id, day, posts, engagement)
            select p.user_id, (p.created_at at time zone 'UTC')::date, count(*), sum(%1$s)
              from posts p
             where p.privacy_level = 'public' and p.created_at >= (now() at time zone 'UTC')::date - 29
             group by 1, 2;
            insert into author_engagement (user_id, posts, engagement)
            select user_id, sum(posts), sum(engagement) from author_engagement_days group by 1;
            insert into recent_public_posts (post_id, user_id, created_at, engagement, score)
            select p.id, p.user_id, p.created_at, %1$s, (1 + %1$s) * coalesce(g.factor, 1)
              from posts p left join author_engagement g using (user_id)
             where p.privacy_level = 'public' and p.created_at > now() - interval '7 days';
            """.formatted(EngagementSql.ENGAGEMENT);

    private static final String START = "'9999-12-31', 'ffffffff-ffff-ffff-ffff-ffffffffffff'";

    private FeedStatements() {}

    /** The plan of each statement, generic as it is when a service has run for a while. */
    public static SequencedMap<String, List<String>> explained(TestDatabase database, UUID reader) {
        SequencedMap<String, List<String>> plans = new LinkedHashMap<>();
        String post = database.query("select id from posts where user_id = '" + reader + "' limit 1")
                .getFirst();
        String person = reader.toString();
        plans.put(
                "latest",
                plan(database, person, FeedSql.LATEST, "42, %1$s, 42, %1$s, 42, 42, 42, 42, 21".formatted(START)));
        plans.put(
                "rank",
                plan(
                        database,
                        person,
                        RankedSql.RANK,
                        "%1$s, 500, %1$s, 500, 500, gen_random_uuid(), '%2$s'".formatted(START, person)));
        plans.put("enter", plan(database, "system:test", TimelineSql.ENTER, "'" + post + "', 5000"));
        return plans;
    }

    private static List<String> plan(TestDatabase database, String identity, String sql, String values) {
        try (Connection connection = database.app().connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local app.current_user_id = '" + identity + "'");
            statement.execute("set local plan_cache_mode = force_generic_plan");
            statement.execute("prepare asked as " + numbered(sql));
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                lines.clear();
                try (ResultSet rows =
                        statement.executeQuery("explain (analyze, buffers) execute asked (" + values + ")")) {
                    while (rows.next()) {
                        lines.add(rows.getString(1));
                    }
                }
            }
            connection.rollback();
            return lines;
        } catch (SQLException fault) {
            throw new IllegalStateException(sql, fault);
        }
    }

    private static String numbered(String sql) {
        String[] parts = sql.split("\\?", -1);
        StringBuilder numbered = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            numbered.append('$').append(i).append(parts[i]);
        }
        return numbered.toString();
    }
}
