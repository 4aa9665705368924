package dev.plaza.post.infrastructure.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Under policies, search and tags still find their rows by an index. */
class SearchPlansTest {

    private static final TestDatabase DATABASE = SampleRows.database();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "idx_post_search_tsv | select post_id from post_search where tsv @@ '#walk'::tsquery",
                "idx_post_search_newest"
                        + " | select post_id from post_search where tsv @@ 'a'::tsquery"
                        + " order by created_at desc, post_id desc limit 10",
                "idx_private_post_search_scope"
                        + " | select post_id from private_post_search where scope_id = acting_person() and tsv @@ 'a'::tsquery",
                "post_tags_pkey"
                        + " | select post_id from post_tags where tag = 'walk' and scope_id = everybody()"
                        + " and (created_at, post_id) < (now(), gen_random_uuid())"
                        + " order by created_at desc, post_id desc limit 10",
                "post_tags_pkey"
                        + " | select post_id from post_tags where tag = 'walk' and scope_id = any (array(select id from befriended))",
                "idx_post_tags_recent"
                        + " | select user_id from post_tags where scope_id = everybody() and created_at > now() - interval '1 day'"
            })
    void usesItsIndexUnderPolicies(String index, String sql) throws SQLException {
        assertThat(plan(sql)).contains(index).doesNotContain("Seq Scan on post");
    }

    /** Tables are small here, so reading one from end to end is made dear; where a policy lets nothing else, it is done all the same. */
    private static String plan(String sql) throws SQLException {
        try (Connection connection = DATABASE.app().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set app.current_user_id = '" + UUID.randomUUID() + "'; set enable_seqscan = off");
            statement.execute(sql.contains("order by") ? "set enable_bitmapscan = off" : "set enable_indexscan = off");
            StringBuilder plan = new StringBuilder();
            try (ResultSet row = statement.executeQuery("explain " + sql)) {
                while (row.next()) {
                    plan.append(row.getString(1)).append('\n');
                }
            }
            return plan.toString();
        }
    }
}
