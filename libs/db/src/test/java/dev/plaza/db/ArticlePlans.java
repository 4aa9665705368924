package dev.plaza.db;

import dev.plaza.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** How PostgreSQL goes about the statements of the base repository, taken from what it was really sent. */
final class ArticlePlans {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private ArticlePlans() {}

    static void fill(TestDatabase database, int rows) {
        database.execute("""
                insert into articles (id, author_id, title, tags, created_at)
                select gen_random_uuid(), gen_random_uuid(), 'title ' || n, array['tag'],
                       timestamptz '2026-01-01' + n * interval '1 second'
                  from generate_series(1, %d) n
                """.formatted(rows));
        database.execute("vacuum analyze articles");
    }

    /** The generic plan of each operation. */
    static Map<String, String> of(TestDatabase database, Transactions transactions, ArticleTable articles) {
        UUID id = Ids.next();
        RowPosition<UUID> position = new RowPosition<>(NOW, id);
        SortOrder newest = SortOrder.descending("createdAt");
        Map<String, Runnable> operations = new LinkedHashMap<>();
        operations.put("find by id", () -> articles.findById(id));
        operations.put("find by ids", () -> articles.findByIds(List.of(id, Ids.next())));
        operations.put("exists", () -> articles.existsById(id));
        operations.put("find by field", () -> articles.findByField("authorId", id, 20));
        operations.put("first page", () -> articles.findPage(newest, null, 20));
        operations.put("next page", () -> articles.findPage(newest, position, 20));
        operations.put("numbered page", () -> articles.findNumbered(newest, 2, 20));
        operations.put("update", () -> articles.update(id, Map.of("title", "new")));
        operations.put("update of a version", () -> articles.update(id, 7, Map.of("title", "new")));
        operations.put("soft delete", () -> articles.softDelete(id, NOW));
        operations.put("hard delete", () -> articles.hardDelete(id));
        Map<String, String> plans = new LinkedHashMap<>();
        operations.forEach((name, operation) -> plans.put(name, plan(database, transactions, operation)));
        return plans;
    }

    private static String plan(TestDatabase database, Transactions transactions, Runnable operation) {
        database.execute("select pg_stat_statements_reset()");
        transactions.write(Identity.system("plans"), operation);
        String statement = Objects.requireNonNull(
                database.query("select query from pg_stat_statements where query like '%articles%'")
                        .getFirst());
        return explained(DatabaseUrl.parse(database.adminUrl()), statement);
    }

    /** In the driver's simple mode, which leaves {@code $1} alone. */
    private static String explained(DatabaseUrl admin, String statement) {
        DatabaseUrl simple = admin.withDefaults(Map.of("preferQueryMode", "simple"));
        try (Connection connection = DriverManager.getConnection(simple.jdbcUrl(), admin.user(), admin.password())) {
            return String.join(
                    "\n", NamedQuery.read(connection, "explain (generic_plan) " + statement, row -> row.getString(1)));
        } catch (SQLException fault) {
            throw new IllegalStateException(statement, fault);
        }
    }
}
