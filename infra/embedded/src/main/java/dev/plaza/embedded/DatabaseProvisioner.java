package dev.plaza.embedded;

import java.sql.SQLException;
import java.util.Map;

/**
 * Creates a service's database with an owner role and an app role that reaches nothing else, on any PostgreSQL it has a
 * superuser for. Doing it again changes nothing but the passwords.
 */
public final class DatabaseProvisioner {

    private final PostgresUrl admin;

    /** For one server; {@code admin} is a superuser of it, in any database but those to be made. */
    public DatabaseProvisioner(PostgresUrl admin) {
        this.admin = admin;
    }

    /** Creates what is missing; throws {@link IllegalStateException} if the server refuses. */
    public ProvisionedDatabase provision(DatabaseRoles roles) {
        var inDatabase = admin.inDatabase(roles.database());
        var variables = Map.of(
                "database", roles.database(),
                "owner", roles.owner(),
                "owner_password", roles.ownerPassword(),
                "app", roles.app(),
                "app_password", roles.appPassword());
        run(admin, "roles.sql", variables);
        run(inDatabase, "schema.sql", variables);
        return new ProvisionedDatabase(
                inDatabase,
                inDatabase.as(roles.owner(), roles.ownerPassword()),
                inDatabase.as(roles.app(), roles.appPassword()));
    }

    /** Takes the server's own databases away from everyone but administrators: once per server, and only on one of our own. */
    public void closeSharedDatabases() {
        run(admin, "cluster.sql", Map.of());
    }

    /** Removes the database, whoever is connected to it, and its roles; an absent one is no fault. */
    public void remove(String database) {
        var roles = new DatabaseRoles(database, "unused", "unused");
        run(admin, "remove.sql", Map.of("database", database, "owner", roles.owner(), "app", roles.app()));
    }

    private static void run(PostgresUrl where, String script, Map<String, String> variables) {
        try (var connection = where.connect()) {
            new SqlScript(connection).run(script, variables);
        } catch (SQLException e) {
            throw new IllegalStateException(script + " failed at " + where + ": " + e.getMessage(), e);
        }
    }
}
