package dev.plaza.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.testing.TestDatabase;
import dev.plaza.testing.TestPooler;
import io.micronaut.context.ApplicationContext;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** A service whose pool leads through PgBouncer in transaction mode, and whose migrations do not. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PoolerTest {

    private static final int PEOPLE = 8;
    private static final int TRANSACTIONS_EACH = 500;

    /** Fewer than the service holds, so that each of its own comes by all of them. */
    private static final int SERVER_CONNECTIONS = 2;

    private final TestDatabase database = TestDatabase.fresh("pooler");
    private final TestPooler pooler = TestPooler.inFrontOf(database, SERVER_CONNECTIONS);
    private final ApplicationContext service = ApplicationContext.run(Map.of(
            "plaza.database.url",
            pooler.appUrl(),
            "plaza.database.through-pooler",
            true,
            // many share two connections of the server, which a busy machine serves when it can
            "plaza.database.acquire-timeout",
            "20s",
            "plaza.database.migration-url",
            database.ownerUrl()));
    private final Transactions transactions = service.getBean(Transactions.class);
    private final JdbcOperations jdbc = service.getBean(JdbcOperations.class);

    @BeforeAll
    void haveATableWhereEachSeesTheirOwn() {
        database.execute("""
                CREATE TABLE journals (id uuid PRIMARY KEY, owner uuid NOT NULL);
                ALTER TABLE journals ENABLE ROW LEVEL SECURITY;
                CREATE POLICY own ON journals
                    USING (owner::text = current_setting('app.current_user_id', true));
                GRANT SELECT, INSERT ON journals TO %s
                """.formatted(database.app().user()));
    }

    @AfterAll
    void close() {
        service.close();
        pooler.close();
    }

    @Test
    void servesManyPeopleOverFewConnectionsWithoutMixingThemUp() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int person = 0; person < PEOPLE; person++) {
                all.add(threads.submit(() -> keepADiary(Ids.next())));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }

        assertThat(database.count("SELECT count(*) FROM journals")).isEqualTo(PEOPLE * TRANSACTIONS_EACH);
        assertThat(database.count("SELECT count(*) FROM pg_stat_activity WHERE usename = '%s'"
                        .formatted(database.app().user())))
                .isLessThanOrEqualTo(SERVER_CONNECTIONS);
    }

    @Test
    void leavesNoIdentityOnTheServersConnections() throws SQLException {
        transactions.read(Identity.person(Ids.next()), () -> true);

        for (int time = 0; time < 20; time++) {
            try (var connection = service.getBean(DatabaseConnectionManager.class)
                            .get(DatabaseConnectionManager.DEFAULT)
                            .getConnection();
                    var statement = connection.createStatement();
                    var row = statement.executeQuery("SELECT current_setting('app.current_user_id', true)")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isNullOrEmpty();
            }
        }
    }

    @Test
    void migratesOverTheDirectConnection() {
        assertThat(database.query("SELECT DISTINCT installed_by FROM flyway_schema_history"))
                .containsExactly(database.owner().user());
        assertThat(database.query("SELECT to_regclass('citizens')")).containsExactly("citizens");
    }

    private void keepADiary(UUID person) {
        for (int entry = 1; entry <= TRANSACTIONS_EACH; entry++) {
            long expected = entry;
            transactions.write(Identity.person(person), () -> {
                jdbc.prepareStatement("INSERT INTO journals (id, owner) VALUES (?, ?)", statement -> {
                    statement.setObject(1, Ids.next());
                    statement.setObject(2, person);
                    return statement.executeUpdate();
                });
                assertThat(pagesSeen()).isEqualTo(expected);
            });
        }
    }

    private long pagesSeen() {
        return jdbc.prepareStatement("SELECT count(*) FROM journals", statement -> {
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }
}
