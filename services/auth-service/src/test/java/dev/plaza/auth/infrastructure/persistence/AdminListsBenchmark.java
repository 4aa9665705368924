package dev.plaza.auth.infrastructure.persistence;

import dev.plaza.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures the lists of admins over 100,000 accounts and a million records. A program, not a test; docs/decisions/0135 has
 * what it told.
 */
public final class AdminListsBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(AdminListsBenchmark.class);
    private static final int PEOPLE = 100_000;
    private static final int RECORDS = 1_000_000;
    private static final int RUNS = 15;

    private static final String RECORD = "select id, occurred_at, action, changes from audit_events ";
    private static final String NEWEST = " order by occurred_at desc, id desc limit 20 offset ";
    private static final String FOUND =
            " from users u where (starts_with(u.username_key, '%1$s') or starts_with(u.email_key, '%1$s'))";

    private AdminListsBenchmark() {}

    /** Runs on the server that {@code plaza.test.servers} chooses, and stops it. */
    public static void main(String[] arguments) throws SQLException {
        TestDatabase database = new Crowd(PEOPLE).database();
        database.execute("""
                insert into audit_events
                       (id, occurred_at, actor_id, identity, action, person_id, subject_type, subject_id)
                select gen_random_uuid(), now() - random() * interval '1 year', id, id, 'session.started', id, 'session', id
                  from users cross join generate_series(1, %d) i
                """.formatted(RECORDS / PEOPLE - 1));
        database.execute("analyze audit_events");
        try (Connection connection = database.app().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set app.current_user_id = 'system:admin'");
            for (Map.Entry<String, String> each : statements().entrySet()) {
                LOG.info("{} {} ms", each.getKey(), median(statement, each.getValue()));
            }
        }
        System.exit(0);
    }

    private static Map<String, String> statements() {
        Map<String, String> statements = new LinkedHashMap<>();
        statements.put("records, first page", RECORD + NEWEST + "0");
        statements.put("records, page 10,000 of 20", RECORD + NEWEST + "200000");
        statements.put("records, all counted", "select count(*) from audit_events");
        statements.put(
                "records of an action that never was, a page", RECORD + "where action = 'account.read'" + NEWEST + "0");
        statements.put(
                "records of an action that never was, counted",
                "select count(*) from audit_events where action = 'account.read'");
        statements.put("accounts, first page", "select id from users order by created_at desc, id desc limit 20");
        statements.put("accounts, all counted", "select count(*) from users");
        statements.put(
                "accounts of a rare name, a page",
                "select u.id" + FOUND.formatted("person_4711") + " order by u.created_at desc, u.id desc limit 20");
        statements.put("accounts of a rare name, counted", "select count(*)" + FOUND.formatted("person_4711"));
        return statements;
    }

    private static double median(Statement statement, String sql) throws SQLException {
        double[] millis = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            statement.execute(sql);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return millis[RUNS / 2];
    }
}
