package dev.plaza.testing.schema;

import dev.plaza.embedded.PostgresUrl;
import dev.plaza.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** What the suites of this package share: a migrated database, and rows in it that belong to somebody. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SchemaSuite {

    /** What happened to the schema; the owner's alone to write, and nothing of anybody's. */
    static final Set<String> HISTORY = Set.of("flyway_schema_history", "migration_attempts");

    /** Whose the rows are that this suite adds. */
    final UUID owner = UUID.randomUUID();

    /** A migrated database; the suite adds rows to it and changes nothing else. */
    protected abstract TestDatabase database();

    /**
     * Statements that add at least one row of {@code owner} to each table of the service itself, run by a superuser. Rows
     * of the tables that libraries bring are added already.
     */
    protected abstract List<String> rows(UUID owner);

    @BeforeAll
    void addRows() {
        LibraryRows.of(database(), owner).forEach(database()::execute);
        rows(owner).forEach(database()::execute);
    }

    /** The tables of schema public that hold rows of their own, those of extensions left out. */
    final List<String> tables() {
        return names("""
                select c.relname
                  from pg_class c
                 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'm')
                   and not c.relispartition
                   and not exists (select from pg_depend d
                                    where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
                 order by c.relname
                """);
    }

    final List<String> names(String sql) {
        return database().query(sql).stream().map(Objects::requireNonNull).toList();
    }

    /**
     * Does something in a transaction that is rolled back.
     *
     * @param identity what {@code app.current_user_id} is set to; null leaves it as a new connection has it
     */
    static <T> T as(PostgresUrl role, @Nullable String identity, Work<T> work) {
        try (Connection connection = role.connect()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                if (identity != null) {
                    statement.execute("select set_config('app.current_user_id', '" + identity + "', true)");
                }
                return work.with(statement);
            } finally {
                connection.rollback();
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    static long count(Statement statement, String table) throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** A column of each table that an UPDATE may set to itself. */
    final Map<String, String> writableColumns() {
        return names("""
                select distinct on (attrelid) attrelid::regclass || ' ' || attname
                  from pg_attribute
                 where attrelid::regclass::text = any (string_to_array('%s', ' '))
                   and attnum > 0 and not attisdropped and attgenerated = '' and attname <> 'updated_at'
                 order by attrelid, attnum
                """.formatted(String.join(" ", tables()))).stream()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    /** What to do with an open transaction. */
    @FunctionalInterface
    interface Work<T> {
        T with(Statement statement) throws SQLException;
    }
}
