package dev.plaza.local.command;

import dev.plaza.local.platform.ServicePrograms;
import dev.plaza.local.platform.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes steps back in one service: those of several have nothing to do with each other. */
@Command(
        name = "rollback",
        mixinStandardHelpOptions = true,
        description = {
            "Takes back what was applied last, by its down script, in a transaction of its own. Loses the rows of tables"
                    + " that the script drops.",
            "A service that runs meanwhile may fail, and one that starts afterwards applies it again."
        })
final class MigrateRollbackCommand implements Callable<Integer> {

    @Option(names = "--service", paramLabel = "S", required = true, description = "The service, such as user.")
    private String service = "";

    @Parameters(
            paramLabel = "VERSION",
            arity = "0..1",
            description = "What one believes to be taking back: refused unless it was applied last.")
    private @Nullable String version;

    @Option(names = "--to", paramLabel = "VERSION", description = "Take back all that was applied after this one.")
    private @Nullable String to;

    @Option(names = "--steps", paramLabel = "N", description = "Take back the latest N. Default: 1.")
    private @Nullable Integer steps;

    @Override
    public Integer call() {
        var arguments = new ArrayList<>(List.of("migrate", "rollback"));
        if (version != null) {
            arguments.add(version);
        }
        if (to != null) {
            arguments.addAll(List.of("--to", to));
        }
        if (steps != null) {
            arguments.addAll(List.of("--steps", steps.toString()));
        }
        return ServicePrograms.reachable(Workspace.current(), service).run(arguments, _ -> {});
    }
}
