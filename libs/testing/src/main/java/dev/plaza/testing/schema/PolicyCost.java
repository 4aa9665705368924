package dev.plaza.testing.schema;

import dev.plaza.embedded.PostgresUrl;
import dev.plaza.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures what policies cost: each statement in a transaction of its own as the app role, without policies and identity,
 * with the identity set, and with policies as well; first as the driver prepares it on the server, then planned anew each
 * time, as through a pooler that keeps no prepared statements. For benchmarks: it tells figures and judges nothing.
 */
public final class PolicyCost {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyCost.class);
    private static final int WARM_UP = 300;
    private static final int ROUNDS = 3;
    private static final int RUNS = 500;
    private static final int PREPARED = 5;
    private static final int UNPREPARED = 0;
    private static final String GUARDED = """
            select oid::regclass from pg_class where relnamespace = 'public'::regnamespace
               and oid in (select polrelid from pg_policy)
            """;

    private final TestDatabase database;

    public PolicyCost(TestDatabase database) {
        this.database = database;
    }

    /** Logs a line a statement: the median in microseconds of each kind of transaction. */
    public void measure(List<SampleStatement> statements) {
        LOG.info("{}", line("µs a transaction, median; then unprepared", List.of("bare", "identity", "policies")));
        for (SampleStatement statement : statements) {
            LOG.info("{}{}", line(statement.name(), figures(statement, PREPARED)), figures(statement, UNPREPARED));
        }
    }

    private List<String> figures(SampleStatement statement, int prepareThreshold) {
        double[] bare = new double[ROUNDS];
        double[] identity = new double[ROUNDS];
        double[] policies = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            guard("disable");
            bare[round] = median(statement, prepareThreshold, false);
            identity[round] = median(statement, prepareThreshold, true);
            guard("enable");
            policies[round] = median(statement, prepareThreshold, true);
        }
        return List.of(middle(bare), middle(identity), middle(policies));
    }

    private void guard(String how) {
        database.query(GUARDED)
                .forEach(table -> database.execute("alter table " + table + " " + how + " row level security"));
    }

    private double median(SampleStatement sample, int prepareThreshold, boolean hasIdentity) {
        try (Connection connection = connect(prepareThreshold);
                PreparedStatement assume =
                        connection.prepareStatement("select set_config('app.current_user_id', ?, true)");
                PreparedStatement statement = sample.prepare(connection)) {
            connection.setAutoCommit(false);
            assume.setString(1, sample.identity());
            double[] micros = new double[RUNS];
            for (int i = -WARM_UP; i < RUNS; i++) {
                long start = System.nanoTime();
                if (hasIdentity) {
                    assume.execute();
                }
                statement.execute();
                connection.commit();
                micros[Math.max(i, 0)] = (System.nanoTime() - start) / 1e3;
            }
            return Double.parseDouble(middle(micros));
        } catch (SQLException fault) {
            throw new IllegalStateException(sample.name(), fault);
        }
    }

    private Connection connect(int prepareThreshold) throws SQLException {
        PostgresUrl app = database.app();
        String separator = app.jdbcUrl().contains("?") ? "&" : "?";
        String url = app.jdbcUrl() + separator + "prepareThreshold=" + prepareThreshold;
        return DriverManager.getConnection(url, app.user(), app.password());
    }

    private static String middle(double[] values) {
        Arrays.sort(values);
        return String.format(Locale.ROOT, "%.0f", values[values.length / 2]);
    }

    private static String line(String name, List<String> figures) {
        return String.format(Locale.ROOT, "%-42s %8s %8s %8s ", name, figures.get(0), figures.get(1), figures.get(2));
    }
}
