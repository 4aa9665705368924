package dev.plaza.db.migration;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.internal.exception.FlywayMigrateException;
import org.jspecify.annotations.Nullable;

/** Applies what is pending. Whoever calls holds the lock. */
final class Upwards {

    private final MigrationSettings settings;
    private final MigrationSession session;
    private final AttemptLog log;

    Upwards(MigrationSettings settings, MigrationSession session) {
        this.settings = settings;
        this.session = session;
        this.log = new AttemptLog(session.connection());
    }

    /**
     * Applies the pending ones up to {@code version}, or all, and returns their scripts. A migration that waited too long
     * for a lock is tried again after a pause, in which whoever waited behind it may go on.
     */
    List<String> run(@Nullable String version) {
        RetryPolicy<List<String>> again = RetryPolicy.<List<String>>builder()
                .handleIf(thrown -> thrown instanceof MigrationFault fault && fault.isLockTimeout())
                .withMaxRetries(settings.lockRetries())
                .withBackoff(Duration.ofMillis(500), Duration.ofSeconds(10))
                .withJitter(0.2)
                .build();
        List<String> applied = new ArrayList<>();
        try {
            Failsafe.with(again).run(() -> attempt(version, applied));
        } catch (RuntimeException thrown) {
            throw MigrationFault.after(log::protect, thrown);
        }
        log.protect();
        return applied;
    }

    private void attempt(@Nullable String version, List<String> applied) {
        AttemptCallback attempts = new AttemptCallback(log, settings.lockTimeoutMillis(), applied);
        try {
            new FlywayFactory(settings)
                    .configuration()
                    // a schema may be ahead of the service: what it no longer needs is taken away a version later
                    .ignoreMigrationPatterns("*:missing", "*:future")
                    .target(version == null ? MigrationVersion.LATEST : MigrationVersion.fromVersion(version))
                    .callbacks(attempts)
                    .load()
                    .migrate();
            attempts.succeed();
        } catch (FlywayException thrown) {
            Refusal refusal = Refusal.of(thrown);
            throw MigrationFault.after(() -> attempts.fail(refusal), explain(thrown, refusal));
        }
    }

    private MigrationFault explain(FlywayException thrown, Refusal refusal) {
        if (!(thrown instanceof FlywayMigrateException failed)) {
            return new MigrationFault("migrations refused: " + thrown.getMessage(), refusal.sqlState(), thrown);
        }
        String what = failed.getMigration().getScript() + " failed"
                + (failed.getLineNumber() > 0 ? " in line " + failed.getLineNumber() : "") + ": " + refusal + ". ";
        return new MigrationFault(
                what
                        + (failed.isExecutableInTransaction()
                                ? "It was rolled back as a whole; the next run tries it again."
                                : brokenAdvice(leftBehind())),
                refusal.sqlState(),
                thrown);
    }

    static String brokenAdvice(List<String> invalidIndexes) {
        return "It ran outside a transaction, so a part of it may have stayed"
                + (invalidIndexes.isEmpty() ? "" : ", such as an invalid index: " + String.join(", ", invalidIndexes))
                + ". `migrate rollback` takes it back by its down script; then `migrate up` tries it again.";
    }

    private List<String> leftBehind() {
        try {
            return invalidIndexes();
        } catch (MigrationFault _) {
            // whoever notes the failure on the same connection will hear of it
            return List.of();
        }
    }

    List<String> invalidIndexes() {
        String sql = "SELECT indexrelid::regclass FROM pg_index WHERE NOT indisvalid ORDER BY 1";
        Connection connection = session.connection();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> names = new ArrayList<>();
            while (row.next()) {
                names.add(row.getString(1));
            }
            return names;
        } catch (SQLException fault) {
            throw MigrationSession.broken(fault);
        }
    }
}
