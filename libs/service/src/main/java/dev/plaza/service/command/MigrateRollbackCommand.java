package dev.plaza.service.command;

import dev.plaza.db.migration.RollbackExtent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Takes steps back. */
@Command(
        name = "rollback",
        mixinStandardHelpOptions = true,
        description = {
            "Takes back what was applied last, by its down script, in a transaction of its own.",
            "Loses what the tables and columns hold that the script drops. A service that runs meanwhile may fail, and one"
                    + " that starts afterwards applies it again unless PLAZA_DATABASE_MIGRATE_AT_START is false."
        })
final class MigrateRollbackCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private MigrateCommand migrate;

    @ArgGroup(exclusive = true)
    private @Nullable Extent extent;

    /** One of three ways to say how far. */
    static final class Extent {
        @Parameters(
                paramLabel = "VERSION",
                arity = "0..1",
                description = "What one believes to be taking back: refused unless it was applied last.")
        private @Nullable String version;

        @Option(names = "--to", paramLabel = "VERSION", description = "Take back all that was applied after this one.")
        private @Nullable String to;

        @Option(names = "--steps", paramLabel = "N", description = "Take back the latest N. Default: 1.")
        private @Nullable Integer steps;
    }

    @Override
    public void run() {
        List<String> scripts = migrate.migrations().rollback(chosen());
        scripts.forEach(script -> migrate.out().println("took back " + script));
        if (scripts.isEmpty()) {
            migrate.out().println("There is nothing to take back.");
        }
    }

    private RollbackExtent chosen() {
        if (extent == null) {
            return RollbackExtent.steps(1);
        }
        if (extent.version != null) {
            return RollbackExtent.only(extent.version);
        }
        if (extent.to != null) {
            return RollbackExtent.to(extent.to);
        }
        int steps = extent.steps == null ? 1 : extent.steps;
        if (steps < 1) {
            throw new ParameterException(spec.commandLine(), "--steps must be at least 1");
        }
        return RollbackExtent.steps(steps);
    }
}
