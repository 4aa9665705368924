package dev.plaza.local.command;

import dev.plaza.local.ExitCode;
import dev.plaza.local.PlazaException;
import dev.plaza.local.platform.Workspace;
import dev.plaza.local.process.NamedLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what the components have written. */
@Command(
        name = "logs",
        mixinStandardHelpOptions = true,
        description = "Shows the logs of all components, or of one; they are files in .plaza/logs.")
public final class LogsCommand implements Callable<Integer> {

    private static final long LOOK_EVERY_MILLIS = 200;
    private static final String ENDING = ".log";

    @Parameters(
            arity = "0..1",
            paramLabel = "COMPONENT",
            description = "Such as user, user-service, gateway, broker or plaza (the supervisor). Default: all.")
    private @Nullable String component;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on showing new lines until Ctrl-C.")
    private boolean isFollowing;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "N",
            defaultValue = "50",
            description = "How many of the last lines of each. Default: ${DEFAULT-VALUE}.")
    private int lines;

    private final Workspace workspace = Workspace.current();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var out = new NamedLines(System.out, Terminal.isColoured());
        var tails = files().stream().map(LogTail::new).toList();
        for (var tail : tails) {
            tail.last(lines).forEach(line -> out.print(nameOf(tail.file()), line));
        }
        while (isFollowing) {
            for (var tail : tails) {
                tail.newLines().forEach(line -> out.print(nameOf(tail.file()), line));
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        return ExitCode.OK;
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(workspace.logs())) {
            throw new PlazaException("There are no logs yet; ./plaza up writes them.");
        }
        try (var folder = Files.list(workspace.logs())) {
            var found = folder.filter(file -> file.toString().endsWith(ENDING))
                    .filter(file -> isWanted(nameOf(file)))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new PlazaException("There is no log of " + (component == null ? "anything" : component) + ".");
            }
            return found;
        }
    }

    private boolean isWanted(String name) {
        return component == null || name.equals(component) || name.equals(component + "-service");
    }

    private static String nameOf(Path file) {
        var name = file.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }
}
