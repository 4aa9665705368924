package dev.plaza.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How a process is started. The environment is all that it sees; it may hold secrets, so it is never printed. */
public record Launch(List<String> command, Map<String, String> environment, Path directory) {

    // Ctrl-C and a closed terminal reach every process of the terminal at once; only the supervisor may act on them,
    // or the platform would not stop in order. Programs keep signals ignored that were ignored when they started.
    private static final List<String> DEAF_TO_THE_TERMINAL =
            List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "plaza");

    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    ProcessBuilder toProcessBuilder() {
        var words = new ArrayList<>(DEAF_TO_THE_TERMINAL);
        words.addAll(command);
        var builder = new ProcessBuilder(words).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder;
    }

    @Override
    public String toString() {
        return "Launch" + command;
    }
}
