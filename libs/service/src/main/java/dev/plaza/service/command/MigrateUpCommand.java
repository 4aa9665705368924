package dev.plaza.service.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Applies what is pending. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = {
            "Applies what is pending, in order, each in a transaction of its own unless its statements forbid one.",
            "Waits while another instance migrates. What fails is rolled back, remembered, and tried again next time."
        })
final class MigrateUpCommand implements Runnable {

    @ParentCommand
    private MigrateCommand migrate;

    @Option(names = "--to", paramLabel = "VERSION", description = "The last one to apply. Default: all.")
    private @Nullable String version;

    @Override
    public void run() {
        List<String> applied = migrate.migrations().up(version);
        applied.forEach(script -> migrate.out().println("applied " + script));
        if (applied.isEmpty()) {
            migrate.out().println("Nothing is pending.");
        }
    }
}
