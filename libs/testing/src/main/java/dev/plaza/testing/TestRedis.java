package dev.plaza.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A Redis of a test's own, empty, that keeps nothing on disk; {@code redis-server} has to be installed, else the test is
 * skipped. It can be killed, and can be made to hang.
 */
public final class TestRedis implements AutoCloseable {

    private final Path program;
    private final Path folder;
    private final int port;
    private Process process;

    private TestRedis(Path program, Path folder, int port) {
        this.program = program;
        this.folder = folder;
        this.port = port;
        this.process = run();
    }

    public static TestRedis start() {
        var program = InstalledServer.program("redis-server");
        return new TestRedis(program, InstalledServer.folder(), InstalledServer.freePort());
    }

    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    /** Ends it at once; what it held is gone. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Starts it again, empty, on the same port. */
    public void restart() {
        kill();
        process = run();
    }

    /** Lets it answer nothing, on connections that stay open. */
    public void freeze() {
        signal("-STOP");
    }

    /** Lets it go on where it was frozen. */
    public void thaw() {
        signal("-CONT");
    }

    @Override
    public void close() {
        kill();
    }

    private Process run() {
        var command = List.of(
                program.toString(),
                "--port",
                Integer.toString(port),
                "--bind",
                "127.0.0.1",
                "--save",
                "",
                "--appendonly",
                "no");
        return InstalledServer.start(command, folder, port);
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
