package dev.plaza.db;

import dev.plaza.testing.TestDatabase;
import io.micronaut.context.ApplicationContext;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;

/**
 * What reading a row by its id costs, out of a million: plain JDBC beside the base repository, on one pool, in turns; and
 * the plans of the base repository's statements. See the README for how to run it.
 */
final class Benchmark {

    private static final int ROWS = 1_000_000;
    private static final int WARM_UP = 20_000;
    private static final int ROUNDS = 15;
    private static final int READS = 4_000;

    private static final String ASSUME = "select set_config('app.current_user_id', ?, true)";
    private static final Identity ANA = Identity.person(Ids.next());
    private static final String BY_ID = """
            select id, author_id, title, tags, created_at, version, deleted_at from articles where deleted_at is null and id = ?
            """;

    private final TestDatabase database = TestDatabase.fresh("bench");
    private final ApplicationContext context = ApplicationContext.run(Map.copyOf(database.properties()));
    private final Transactions transactions = context.getBean(Transactions.class);
    private final ArticleTable articles = context.getBean(ArticleTable.class);
    private final JdbcOperations jdbc = context.getBean(JdbcOperations.class);
    private final DataSource pool =
            context.getBean(DatabaseConnectionManager.class).get(DatabaseConnectionManager.DEFAULT);
    private final List<UUID> ids;

    private Benchmark() {
        ArticlePlans.fill(database, ROWS);
        ids = database.query("select id from articles tablesample system (2) limit 10000").stream()
                .map(UUID::fromString)
                .toList();
    }

    public static void main(String[] arguments) throws Exception {
        Benchmark benchmark = new Benchmark();
        benchmark.compare(
                "in a transaction that is open", benchmark::plainInTransaction, benchmark::repositoryInTransaction);
        benchmark.compare("each on its own, telling the identity", benchmark::plainAlone, benchmark::repositoryAlone);
        benchmark.compare("each in a transaction", benchmark::plainTransaction, benchmark::repositoryTransaction);
        ArticlePlans.of(benchmark.database, benchmark.transactions, benchmark.articles)
                .forEach((operation, plan) -> System.out.println("\n" + operation + "\n" + plan));
        System.exit(0);
    }

    private void compare(String how, Round plain, Round repository) throws Exception {
        plain.read(WARM_UP);
        repository.read(WARM_UP);
        double[] plainMicros = new double[ROUNDS];
        double[] repositoryMicros = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            plainMicros[i] = micros(plain);
            repositoryMicros[i] = micros(repository);
        }
        double one = median(plainMicros);
        double other = median(repositoryMicros);
        System.out.printf(
                Locale.ROOT,
                "%-40s plain JDBC %6.1f µs, base repository %6.1f µs: %.2f times%n",
                how,
                one,
                other,
                other / one);
    }

    private int plainInTransaction(int reads) {
        return transactions.read(
                ANA,
                () -> jdbc.execute(connection -> {
                    for (int i = 0; i < reads; i++) {
                        plain(connection);
                    }
                    return reads;
                }));
    }

    private int repositoryInTransaction(int reads) {
        return transactions.read(ANA, () -> {
            for (int i = 0; i < reads; i++) {
                require(articles.findById(anId()));
            }
            return reads;
        });
    }

    private int plainAlone(int reads) throws SQLException {
        for (int i = 0; i < reads; i++) {
            try (Connection connection = pool.getConnection()) {
                plainAs(connection);
            }
        }
        return reads;
    }

    private int repositoryAlone(int reads) {
        for (int i = 0; i < reads; i++) {
            require(transactions.readOne(ANA, () -> articles.findById(anId())));
        }
        return reads;
    }

    private int plainTransaction(int reads) throws SQLException {
        for (int i = 0; i < reads; i++) {
            try (Connection connection = pool.getConnection()) {
                connection.setAutoCommit(false);
                try (PreparedStatement assume = connection.prepareStatement(ASSUME)) {
                    assume.setString(1, ANA.setting());
                    assume.execute();
                }
                plain(connection);
                connection.commit();
            }
        }
        return reads;
    }

    private int repositoryTransaction(int reads) {
        for (int i = 0; i < reads; i++) {
            require(transactions.read(ANA, () -> articles.findById(anId())));
        }
        return reads;
    }

    private void plainAs(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ASSUME + ";" + BY_ID)) {
            statement.setString(1, ANA.setting());
            statement.setObject(2, anId());
            statement.execute();
            statement.getMoreResults();
            try (ResultSet row = statement.getResultSet()) {
                require(article(row));
            }
        }
    }

    private void plain(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BY_ID)) {
            statement.setObject(1, anId());
            try (ResultSet row = statement.executeQuery()) {
                require(article(row));
            }
        }
    }

    private static Optional<Article> article(ResultSet row) throws SQLException {
        if (!row.next()) {
            return Optional.empty();
        }
        return Optional.of(new Article(
                row.getObject("id", UUID.class),
                row.getObject("author_id", UUID.class),
                row.getString("title"),
                List.of((String[]) row.getArray("tags").getArray()),
                row.getTimestamp("created_at").toInstant(),
                row.getLong("version"),
                null));
    }

    private static void require(Optional<Article> article) {
        if (article.isEmpty()) {
            throw new IllegalStateException("not found");
        }
    }

    private UUID anId() {
        return ids.get(ThreadLocalRandom.current().nextInt(ids.size()));
    }

    private static double micros(Round round) throws Exception {
        long began = System.nanoTime();
        round.read(READS);
        return (System.nanoTime() - began) / 1000.0 / READS;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    @FunctionalInterface
    private interface Round {
        int read(int reads) throws Exception;
    }
}
