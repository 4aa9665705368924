package dev.plaza.db.check;

import dev.plaza.db.DatabaseUrl;
import dev.plaza.db.migration.MigrationStatus;
import dev.plaza.db.migration.Migrations;
import dev.plaza.db.monitoring.MonitoredDatabase;
import io.micronaut.core.value.PropertyResolver;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at everything that a service asks of its database, in both roles, and says of each whether it is so. Leaves
 * nothing behind. Goes on after a fault as far as it can.
 */
public final class DatabaseCheck {

    private final MonitoredDatabase database;
    private final Migrations migrations;
    private final Leniency leniency;

    private DatabaseCheck(MonitoredDatabase database, Migrations migrations, Leniency leniency) {
        this.database = database;
        this.migrations = migrations;
        this.leniency = leniency;
    }

    /** Of a service with these settings. */
    public static DatabaseCheck of(PropertyResolver settings) {
        return new DatabaseCheck(MonitoredDatabase.of(settings), Migrations.of(settings), Leniency.of(settings));
    }

    /** Takes a second or so. */
    public List<Finding> run() {
        List<Finding> findings = new ArrayList<>();
        try (Connection app = connect("connection as the service", database.app(), findings);
                Connection owner = connect("connection as the owner", database.owner(), findings)) {
            findings.addAll(ServerChecks.of(app, leniency).run());
            findings.addAll(RoleChecks.of(app, owner).run());
            findings.addAll(StatisticsChecks.of(owner).run());
            findings.add(RoundTrip.of(app, owner).run());
            findings.add(schema());
        } catch (Unreachable told) {
            // the finding says it
        } catch (SQLException fault) {
            findings.add(Finding.bad("questions", "the database refused one: " + reason(fault)));
        }
        return findings;
    }

    private Connection connect(String what, DatabaseUrl url, List<Finding> findings) throws SQLException {
        try {
            Connection connection = url.equals(database.owner()) ? database.connectAsOwner() : database.connectAsApp();
            findings.add(Finding.good(what, url.toString()));
            return connection;
        } catch (SQLException fault) {
            findings.add(Finding.bad(what, url + ": " + reason(fault) + ". " + Remedy.of(fault)));
            throw new Unreachable(fault);
        }
    }

    private Finding schema() {
        String what = "migrations";
        try {
            MigrationStatus status = migrations.status();
            return Finding.of(
                    what,
                    status.isUpToDate(),
                    status.migrations().size() + " applied, up to date",
                    "not up to date, " + status.pending().size()
                            + " to apply: `migrate status` tells more, `migrate up` applies them");
        } catch (RuntimeException fault) {
            return Finding.bad(what, String.valueOf(fault.getMessage()));
        }
    }

    static String reason(SQLException fault) {
        String state = fault.getSQLState();
        String message = String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
        return message + (state == null ? "" : " (" + state + ")");
    }

    private static final class Unreachable extends SQLException {
        Unreachable(SQLException cause) {
            super("no connection", cause);
        }
    }
}
