package dev.plaza.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The server process that a data directory's {@code postmaster.pid} speaks of, if it still lives. After a hard kill of
 * the JVM the file may name a server that nobody looks after, or a process that has nothing to do with it.
 */
final class Postmaster {

    private static final String PID_FILE = "postmaster.pid";
    private static final long STOP_SECONDS = 20;

    private final Path dataDirectory;

    private Postmaster(Path dataDirectory) {
        this.dataDirectory = dataDirectory;
    }

    static Postmaster of(Path dataDirectory) {
        return new Postmaster(dataDirectory);
    }

    /** The living server of this directory; a process that merely inherited the number does not count. */
    Optional<ProcessHandle> process() throws IOException {
        var file = dataDirectory.resolve(PID_FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file);
        if (lines.size() < 2 || !lines.get(0).strip().matches("[0-9]{1,10}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(ProcessHandle::isAlive)
                .filter(this::servesThisDirectory);
    }

    /**
     * Ends the server by a fast shutdown: clients are cut off, what is committed stays. Kills it if that takes too long.
     *
     * @return whether there was one
     */
    boolean stop() throws IOException, InterruptedException {
        var running = process();
        if (running.isEmpty()) {
            return false;
        }
        var server = running.get();
        askForFastShutdown(server);
        awaitEnd(server);
        return true;
    }

    /** Waits for a server that has been told to end, and kills it if that takes too long. */
    static void awaitEnd(ProcessHandle server) {
        try {
            server.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException _) {
            server.destroyForcibly();
            server.onExit().join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            server.destroyForcibly();
        }
    }

    private boolean servesThisDirectory(ProcessHandle process) {
        var info = process.info();
        if (!info.command()
                .map(Path::of)
                .map(Path::getFileName)
                .map(Path::toString)
                .orElse("")
                .startsWith("postgres")) {
            return false;
        }
        // Windows tells no arguments; there the name of the program has to do
        return info.arguments()
                .map(arguments -> List.of(arguments).contains(dataDirectory.toString()))
                .orElse(true);
    }

    private static void askForFastShutdown(ProcessHandle server) throws IOException, InterruptedException {
        // SIGINT is PostgreSQL's fast shutdown; what Java can send, SIGTERM, would wait for every client to leave
        var windows = System.getProperty("os.name", "").startsWith("Windows");
        if (windows) {
            server.destroyForcibly();
        } else {
            new ProcessBuilder("kill", "-INT", Long.toString(server.pid()))
                    .start()
                    .waitFor();
        }
    }
}
