package dev.plaza.testing;

import dev.plaza.embedded.DatabaseProvisioner;
import dev.plaza.embedded.DatabaseRoles;
import dev.plaza.embedded.PostgresUrl;
import dev.plaza.embedded.ProvisionedDatabase;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A database of a test's own, with the roles that a service meets in production.
 *
 * @param admin the superuser in this database: for looking behind the curtain, past row-level security
 * @param owner the role of migrations
 * @param app the role of the running service: may only read and write rows
 */
public record TestDatabase(PostgresUrl admin, PostgresUrl owner, PostgresUrl app) {

    static final String ENVIRONMENT = "test";

    private static final RandomGenerator RANDOM = new SecureRandom();

    /** A new, empty database; {@code label} (letters, digits, {@code _} and {@code -}) shows in its name. */
    public static TestDatabase fresh(String label) {
        var server = TestServers.postgres();
        var provisioner = new DatabaseProvisioner(server);
        var roles = new DatabaseRoles(uniqueName(label), "owner-secret", "app-secret");
        var made = provisioner.provision(roles);
        if (ServerKind.chosen() == ServerKind.EXTERNAL) {
            AtEnd.run(() -> provisioner.remove(roles.database()));
        }
        return of(made);
    }

    /** {@code postgres://…} of the app role, as a service's settings take it. */
    public String appUrl() {
        return app.uri();
    }

    /** {@code postgres://…} of the owner role, as a service's settings take it. */
    public String ownerUrl() {
        return owner.uri();
    }

    /** {@code postgres://…} of the superuser. */
    public String adminUrl() {
        return admin.uri();
    }

    /** The two URLs under the names that libs/db reads, and what the process is run for. */
    public Map<String, String> properties() {
        return Map.of(
                "plaza.database.url", appUrl(),
                "plaza.database.migration-url", ownerUrl(),
                "plaza.environment", ENVIRONMENT);
    }

    /** The first column of a query's rows as text (null stays null), as the superuser sees them. */
    public List<@Nullable String> query(String sql) {
        try (var connection = admin.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<@Nullable String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The number that a query such as {@code SELECT count(*) …} answers, as the superuser sees it. */
    public long count(String sql) {
        var values = query(sql);
        var only = values.size() == 1 ? values.getFirst() : null;
        if (only == null) {
            throw new IllegalArgumentException("Not one number: " + sql + " answered " + values);
        }
        return Long.parseLong(only);
    }

    /** The tables that hold {@code text} in any column of any row, in whatever case. */
    public List<String> tablesHolding(String text) {
        return query("""
                        select quote_ident(schemaname) || '.' || quote_ident(tablename)
                          from pg_tables
                         where schemaname not in ('pg_catalog', 'information_schema')
                        """).stream()
                .map(table -> String.valueOf(table))
                .filter(table -> count("select count(*) from " + table + " r where strpos(lower(r::text), lower('"
                                + text.replace("'", "''") + "')) > 0")
                        > 0)
                .toList();
    }

    /** Executes a statement as the superuser. */
    public void execute(String sql) {
        try (var connection = admin.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static TestDatabase of(ProvisionedDatabase made) {
        return new TestDatabase(made.admin(), made.owner(), made.app());
    }

    private static String uniqueName(String label) {
        var word = label.toLowerCase(Locale.ROOT).replace('-', '_');
        return "t_" + word + "_" + Long.toString(RANDOM.nextLong(1L << 40), 36);
    }
}
