package dev.plaza.local.command;

import dev.plaza.local.platform.ServicePrograms;
import dev.plaza.local.platform.Workspace;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that picks one service; without it a command runs in all that are built. */
final class InServices {

    @Option(
            names = "--service",
            paramLabel = "S",
            description = "Only in this service, such as user or user-service. Default: all.")
    private @Nullable String service;

    /**
     * Runs a command of the services' own command line, and shows before the output of each whose it is.
     *
     * @return the worst exit code
     */
    int run(List<String> arguments) {
        return ServicePrograms.reachable(Workspace.current(), service).run(arguments, name -> {
            System.out.println("== " + name);
            System.out.flush();
        });
    }
}
