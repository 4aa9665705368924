package dev.plaza.local.command;

import dev.plaza.local.ExitCode;
import dev.plaza.local.PlazaException;
import dev.plaza.local.platform.RunState;
import dev.plaza.local.platform.Workspace;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starts this program again, away from the terminal, and shows how its start goes. */
final class BackgroundSupervisor {

    static final String OPTION = "--in-background";
    static final String SINCE_OPTION = "--since";
    private static final long LOOK_EVERY_MILLIS = 100;

    private final Workspace workspace;

    BackgroundSupervisor(Workspace workspace) {
        this.workspace = workspace;
    }

    int startAndFollow(Instant startedAt, boolean isFresh, @Nullable Integer portBase, List<String> services)
            throws InterruptedException {
        var process = start(command(startedAt, isFresh, portBase, services));
        var progress = new StartProgress(System.out, Terminal.isInteractive());
        while (process.isAlive()) {
            var state = stateOf(process);
            if (state != null) {
                progress.accept(state);
                if (state.millisToReady() != null) {
                    Announcement.print(System.out, state);
                    return ExitCode.OK;
                }
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        throw failure();
    }

    private @Nullable RunState stateOf(Process process) {
        return RunState.read(workspace.runState())
                .filter(state -> state.supervisor().pid() == process.pid())
                .orElse(null);
    }

    private Process start(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(workspace.backgroundOutput().toFile())
                    .start();
        } catch (IOException e) {
            throw new PlazaException("Cannot start in the background: " + e.getMessage(), e);
        }
    }

    private List<String> command(
            Instant startedAt, boolean isFresh, @Nullable Integer portBase, List<String> services) {
        // deaf to Ctrl-C and to the terminal's end; what stops it is ./plaza down
        var command = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "plaza"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xms16m", "-Xmx96m", "-Xss512k"));
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(List.of("-Dplaza.root=" + workspace.root(), "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of("dev.plaza.local.Plaza", "up", OPTION, SINCE_OPTION, startedAt.toString()));
        if (isFresh) {
            command.add("--fresh");
        }
        if (portBase != null) {
            command.addAll(List.of("--port-base", portBase.toString()));
        }
        if (!services.isEmpty()) {
            command.addAll(List.of("--services", String.join(",", services)));
        }
        return command;
    }

    /** The supervisor's own last words. */
    private PlazaException failure() {
        try {
            var words = Files.readAllLines(workspace.backgroundOutput()).stream()
                    .filter(line -> line.startsWith("plaza: "))
                    .reduce((_, last) -> last)
                    .map(line -> line.substring("plaza: ".length()))
                    .orElse("It ended while starting; see " + workspace.logs() + ".");
            return new PlazaException(words);
        } catch (IOException e) {
            return new PlazaException("It ended while starting; see " + workspace.logs() + ".", e);
        }
    }
}
