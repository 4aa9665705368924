package dev.plaza.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.testing.TestDatabase;
import dev.plaza.testing.schema.RowLevelSecurityBehaviour;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The policies of this library's own tables, and that an identity never stays on a connection for the next to find. */
@MicronautTest(transactional = false)
class RowLevelSecurityTest extends RowLevelSecurityBehaviour implements TestPropertyProvider {

    private static final int PEOPLE = 10_000;
    private static final int THREADS = 16;
    private static final int CONNECTIONS = 4;

    @Inject
    Transactions transactions;

    @Inject
    JdbcOperations jdbc;

    @Inject
    DatabaseConnectionManager pools;

    private final TestDatabase database = TestDatabase.fresh("policies");

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(database.properties());
        properties.put("plaza.database.pool-size", String.valueOf(CONNECTIONS));
        properties.put("plaza.database.acquire-timeout", "60s");
        return properties;
    }

    @Override
    protected TestDatabase database() {
        return database;
    }

    @Override
    protected List<String> rows(UUID owner) {
        return List.of(
                "insert into diaries (person_id, page) values ('" + owner + "', 'mine')",
                "insert into notes (id, text) values (gen_random_uuid(), '" + owner + "')");
    }

    @Override
    protected Set<String> seenByTheirPerson() {
        return Set.of("diaries");
    }

    @Override
    protected Map<String, String> exempt() {
        return Map.of(
                "notes", "belongs to nobody; the tests of transactions write it",
                "articles", "belongs to nobody; the tests of repositories write it",
                "citizens", "belongs to nobody; the tests of caches write it",
                "clippings", "belongs to nobody; the tests of documents write it");
    }

    @Test
    void migrationWritesRowsAsTheService() {
        assertThat(database.count("select count(*) from diaries where page = 'written by a migration'"))
                .isOne();
    }

    @Test
    void nobodyMeetsTheIdentityOfWhoHadTheConnectionBefore() throws Exception {
        List<UUID> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(Ids.next());
        }
        transactions.write(Identity.system("test"), () -> people.forEach(this::writeDiary));

        List<Callable<@Nullable String>> looks = new ArrayList<>();
        for (UUID person : people) {
            looks.add(() -> whoIsSeenBy(person));
            looks.add(this::whatIsSeenByNobody);
        }

        List<@Nullable String> seen = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<@Nullable String> look : threads.invokeAll(looks)) {
                seen.add(look.get());
            }
        }
        for (int i = 0; i < PEOPLE; i++) {
            assertThat(seen.get(2 * i)).isEqualTo(people.get(i).toString());
            assertThat(seen.get(2 * i + 1)).isEqualTo("none");
        }
    }

    private void writeDiary(UUID person) {
        jdbc.prepareStatement("insert into diaries (person_id, page) values (?, 'dear diary')", statement -> {
            statement.setObject(1, person);
            return statement.executeUpdate();
        });
    }

    private @Nullable String whoIsSeenBy(UUID person) {
        return transactions.read(
                Identity.person(person),
                () -> jdbc.prepareStatement(
                        "select string_agg(person_id::text, ' ') from diaries",
                        statement -> first(statement.executeQuery())));
    }

    /** On a connection as the pool gives it, past {@link Transactions}. */
    private @Nullable String whatIsSeenByNobody() throws SQLException {
        try (Connection connection =
                        pools.get(DatabaseConnectionManager.DEFAULT).getConnection();
                Statement statement = connection.createStatement()) {
            return first(
                    statement.executeQuery("select coalesce(string_agg(person_id::text, ' '), 'none') from diaries"));
        }
    }

    private static @Nullable String first(ResultSet result) throws SQLException {
        try (result) {
            result.next();
            return result.getString(1);
        }
    }
}
