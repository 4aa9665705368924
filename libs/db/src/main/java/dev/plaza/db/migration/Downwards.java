package dev.plaza.db.migration;

import dev.plaza.db.migration.Attempt.Direction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;

/**
 * Takes migrations back by their down scripts. Flyway's history forgets a migration in the transaction that undoes it; a
 * script that cannot run in one goes first, so that a failure leaves the migration in the history to be tried again.
 * Whoever calls holds the lock.
 */
final class Downwards {

    private static final String NO_TRANSACTION_ALLOWED = "25001";

    private final MigrationSettings settings;
    private final AttemptLog log;
    private final Scripts scripts;

    Downwards(MigrationSettings settings, MigrationSession session) {
        this.settings = settings;
        this.log = new AttemptLog(session.connection());
        this.scripts = new Scripts(settings.locations());
    }

    /** Checks all before it takes back the first. */
    void run(List<Migration> migrations) {
        migrations.forEach(Downwards::requireUndoable);
        log.create();
        migrations.forEach(this::takeBack);
    }

    private static void requireUndoable(Migration migration) {
        if (migration.state() == MigrationState.CHANGED) {
            throw new MigrationFault(
                    migration + " was changed after it was applied, so its down script may belong to another one");
        }
        if (!migration.hasDownScript()) {
            throw new MigrationFault("there is no " + DownScript.nameFor(migration.script()) + " to take back "
                    + migration
                    + (migration.state() == MigrationState.MISSING
                            ? ", which another version of the service has applied"
                            : ""));
        }
    }

    private void takeBack(Migration migration) {
        DownScript script = scripts.downFor(migration.script()).orElseThrow();
        long attempt = log.begin(migration.script(), Direction.DOWN);
        try (MigrationSession work = MigrationSession.open(settings.owner())) {
            if (script.isTransactional()) {
                inTransaction(work.connection(), script, migration);
            } else {
                statementByStatement(work.connection(), script, migration);
            }
            log.succeed(attempt);
        } catch (SQLException fault) {
            Refusal refusal = Refusal.of(fault);
            MigrationFault why = new MigrationFault(
                    script.name() + " failed: " + refusal + ". " + advice(script, refusal), refusal.sqlState(), fault);
            throw MigrationFault.after(() -> log.fail(attempt, refusal), why);
        }
    }

    private void inTransaction(Connection connection, DownScript script, Migration migration) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            AttemptCallback.limitWaiting(connection, settings.lockTimeoutMillis());
            statement.execute(script.sql());
            forget(connection, migration);
            connection.commit();
        }
    }

    private static void statementByStatement(Connection connection, DownScript script, Migration migration)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : script.statements()) {
                statement.execute(sql);
            }
            forget(connection, migration);
        }
    }

    private static void forget(Connection connection, Migration migration) throws SQLException {
        String sql = "DELETE FROM flyway_schema_history WHERE installed_rank = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, Objects.requireNonNull(migration.rank()));
            statement.executeUpdate();
        }
    }

    private static String advice(DownScript script, Refusal refusal) {
        if (!script.isTransactional()) {
            return "It runs outside a transaction, so a part of it may be done; it can be tried again if its statements"
                    + " bear repetition (IF EXISTS).";
        }
        return NO_TRANSACTION_ALLOWED.equals(refusal.sqlState())
                ? "Nothing was taken back. Write executeInTransaction=false into " + script.name() + ".conf beside it."
                : "Nothing was taken back.";
    }
}
