package dev.plaza.service.command;

import dev.plaza.db.migration.Attempt;
import dev.plaza.db.migration.Migration;
import dev.plaza.db.migration.MigrationState;
import dev.plaza.db.migration.MigrationStatus;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Shows how the schema stands. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = {
            "Shows each migration: whether it was applied, when, by which role, its checksum, and whether there is a way"
                    + " back. Times are UTC.",
            "Exit code 1 when the schema is not up to date. Changes nothing."
        },
        footer = {
            "",
            "States:",
            "  completed  applied",
            "  pending    not applied yet",
            "  running    being applied by another process",
            "  failed     tried and rolled back as a whole; migrate up tries it again",
            "  broken     failed outside a transaction and may have left something; migrate rollback takes it back",
            "  changed    applied, but its script is another one now",
            "  missing    applied by another version of the service"
        })
final class MigrateStatusCommand implements Callable<Integer> {

    @ParentCommand
    private MigrateCommand migrate;

    @Override
    public Integer call() {
        MigrationStatus status = migrate.migrations().status();
        TextTable table = new TextTable("VERSION", "STATE", "APPLIED AT", "BY", "TOOK", "CHECKSUM", "WAY BACK", "NAME");
        for (Migration migration : status.migrations()) {
            table.row(
                    migration.version(),
                    migration.state().name().toLowerCase(Locale.ROOT),
                    time(migration.appliedAt()),
                    Objects.requireNonNullElse(migration.appliedBy(), "-"),
                    migration.millis() == null ? "-" : migration.millis() + " ms",
                    migration.checksum() == null ? "-" : Integer.toHexString(migration.checksum()),
                    migration.hasDownScript() ? "yes" : "no",
                    migration.description());
            note(migration, table);
        }
        table.printTo(migrate.out());
        migrate.out().println(summary(status));
        return status.isUpToDate() ? 0 : 1;
    }

    private static void note(Migration migration, TextTable table) {
        Attempt attempt = migration.attempt();
        if (attempt == null || migration.state() == MigrationState.COMPLETED) {
            return;
        }
        String what = attempt.direction() == Attempt.Direction.UP ? "attempt" : "rollback";
        if (attempt.message() != null) {
            table.note(what + " of " + time(attempt.startedAt()) + " by " + attempt.startedBy() + " failed: "
                    + (attempt.sqlState() == null ? "" : attempt.sqlState() + " ") + attempt.message());
        } else if (attempt.endedAt() == null) {
            table.note(what + " of " + time(attempt.startedAt()) + " by " + attempt.startedBy()
                    + (migration.state() == MigrationState.RUNNING ? " is under way" : " was cut off"));
        } else if (attempt.direction() == Attempt.Direction.DOWN) {
            table.note("taken back at " + time(attempt.endedAt()) + " by " + attempt.startedBy());
        }
    }

    private static String summary(MigrationStatus status) {
        long completed = status.in(MigrationState.COMPLETED).size();
        return completed + " of " + status.migrations().size() + " completed"
                + (status.isUpToDate()
                        ? "; up to date."
                        : ", " + status.pending().size() + " to apply.");
    }

    private static String time(@Nullable Instant instant) {
        return instant == null ? "-" : instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
