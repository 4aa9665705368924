package dev.plaza.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plaza.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatabaseConnectionManagerTest {

    private static final PoolSettings SETTINGS = new PoolSettings(
            2,
            1,
            Duration.ofSeconds(30),
            Duration.ofSeconds(2),
            Duration.ofMillis(300),
            Duration.ofMinutes(30),
            Duration.ofSeconds(60),
            Duration.ZERO,
            Duration.ofSeconds(5));

    private final TestDatabase database = TestDatabase.fresh("manager");
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final DatabaseConnectionManager manager = new DatabaseConnectionManager(
            new Pools(SETTINGS, new TlsSettings(null, null, null), "refused", metrics, "notes-service"),
            new HeldConnections(SETTINGS));

    @AfterEach
    void closeAll() {
        manager.close();
    }

    @Test
    void keepsSeveralDatabasesApart() {
        TestDatabase analytics = TestDatabase.fresh("analytics");
        manager.open("default", url(database));
        manager.open("analytics", url(analytics));

        assertThat(manager.names()).containsExactlyInAnyOrder("default", "analytics");
        assertThat(nameSeenBy("default")).isEqualTo(database.app().database());
        assertThat(nameSeenBy("analytics")).isEqualTo(analytics.app().database());
    }

    @Test
    void refusesNamesThatAreTakenOrNoNames() {
        manager.open("default", url(database));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> manager.open("default", url(database)))
                .withMessageContaining("default");
        for (String name : List.of("", "Main", "a b", "1st", "x;drop")) {
            assertThatIllegalArgumentException().isThrownBy(() -> manager.open(name, url(database)));
        }
    }

    @Test
    void refusesAnotherHostWhoseCertificateWouldNotBeChecked() {
        DatabaseUrl url = DatabaseUrl.parse("postgres://ana:secret@db.example.org/notes?sslmode=prefer");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> manager.open("analytics", url))
                .withMessageContaining("db.example.org")
                .withMessageNotContaining("secret");
        assertThat(manager.open("default", DatabaseUrl.parse("postgres://db.example.org/notes"))
                        .getJdbcUrl())
                .contains("sslmode=verify-full");
    }

    @Test
    void tellsWhichPoolsThereAreWhenOneIsUnknown() {
        manager.open("default", url(database));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> manager.get("analytics"))
                .withMessage("no pool is named analytics; open are [default]");
    }

    @Test
    void commitsTransactionsAndRollsBackThoseThatThrow() {
        manager.open("default", url(database));
        database.execute("create table t (n int); grant all on t to public");

        manager.transaction("default", connection -> insert(connection, 1));
        assertThatExceptionOfType(QueryFailedException.class)
                .isThrownBy(() -> manager.transaction("default", connection -> {
                    insert(connection, 2);
                    return connection.createStatement().execute("no such statement");
                }));

        assertThat(manager.query("default", "numbers", "select n from t", row -> row.getInt(1)))
                .containsExactly(1);
    }

    @Test
    void refusesWritesThroughAReadOnlyPool() {
        manager.open("read-only", url(database), PoolOption.READ_ONLY);
        database.execute("create table t (n int); grant all on t to public");

        assertThatExceptionOfType(QueryFailedException.class)
                .isThrownBy(() -> manager.transaction("read-only", connection -> insert(connection, 1)))
                .withMessageContaining("25006");
        assertThatExceptionOfType(QueryFailedException.class)
                .isThrownBy(() -> manager.query("read-only", "write", "insert into t values (1) returning n", row -> 1))
                .withMessageContaining("25006");
    }

    @Test
    void tellsWhatItsConnectionsAreDoing() {
        manager.open("default", url(database));

        manager.transaction("default", _ -> {
            assertThat(manager.statistics("default").active()).isEqualTo(1);
            assertThat(manager.statistics("default").max()).isEqualTo(2);
            return true;
        });

        assertThat(manager.statistics("default").active()).isZero();
        assertThat(metrics.get("hikaricp.connections.max")
                        .tag("pool", "default")
                        .gauge()
                        .value())
                .isEqualTo(2);
    }

    @Test
    void tellsWhetherTheDatabaseAnswers() {
        manager.open("default", url(database));
        manager.open("nowhere", DatabaseUrl.of("127.0.0.1", 1, "none", "nobody", ""));

        assertThat(manager.health("default").isConnected()).isTrue();
        assertThat(manager.health("default").version()).startsWith("1");
        assertThat(manager.health("nowhere").isConnected()).isFalse();
        assertThat(manager.health("nowhere").responseTime()).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void waitsForAConnectionNoLongerThanItMay() {
        manager.open("default", url(database));

        manager.transaction(
                "default",
                _ -> manager.transaction("default", _ -> {
                    assertThatExceptionOfType(QueryFailedException.class)
                            .isThrownBy(() -> manager.query("default", "one too many", "select 1", _ -> 1))
                            .withMessageMatching("query one too many failed after \\d{3,} ms.*");
                    return true;
                }));

        assertThat(manager.query("default", "again", "select 1", row -> row.getInt(1)))
                .containsExactly(1);
    }

    @Test
    void letsWorkUnderWayEndBeforeItCloses() throws Exception {
        manager.open("default", url(database));
        CountDownLatch isUnderWay = new CountDownLatch(1);
        CompletableFuture<Integer> work =
                CompletableFuture.supplyAsync(() -> manager.transaction("default", connection -> {
                    isUnderWay.countDown();
                    return numberAfterAWhile(connection);
                }));
        isUnderWay.await();

        manager.close();

        assertThat(work).isCompletedWithValue(7);
        assertThat(manager.names()).isEmpty();
    }

    private String nameSeenBy(String pool) {
        return manager.query(pool, "name", "select current_database()", row -> row.getString(1))
                .getFirst();
    }

    private static boolean insert(Connection connection, int number) throws SQLException {
        try (var statement = connection.prepareStatement("insert into t values (?)")) {
            statement.setInt(1, number);
            return statement.execute();
        }
    }

    private static int numberAfterAWhile(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select 7 from pg_sleep(0.5)")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static DatabaseUrl url(TestDatabase database) {
        return DatabaseUrl.parse(database.appUrl());
    }
}
