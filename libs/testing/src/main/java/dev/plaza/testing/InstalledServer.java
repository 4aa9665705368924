package dev.plaza.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;

/**
 * A server from a package of the operating system, as a process of a test's own: on a free port, in a folder of its own,
 * whatever the package itself may have started. A test that needs one is skipped where it is not installed.
 */
final class InstalledServer {

    private static final String LOG = "log";
    private static final Duration START_LIMIT = Duration.ofSeconds(10);

    private InstalledServer() {}

    /** Where the program is; skips the test where it is not. */
    static Path program(String name) {
        var path = Stream.concat(Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/bin", "/usr/sbin"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(path.isPresent(), () -> name + " is not installed");
        return path.orElseThrow();
    }

    /** A folder that others may read, for what is told to a server; it goes when the JVM ends. */
    static Path folder() {
        try {
            var readable = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"));
            var folder = Files.createTempDirectory("test-server", readable);
            folder.toFile().deleteOnExit();
            folder.resolve(LOG).toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
            file.toFile().deleteOnExit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts {@code command}, whose words go to {@code folder/log}, and waits until it answers on {@code port}. */
    static Process start(List<String> command, Path folder, int port) {
        try {
            var log = folder.resolve(LOG).toFile();
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
            AtEnd.run(process::destroyForcibly);
            Awaitility.await()
                    .atMost(START_LIMIT)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> !process.isAlive() || answers(port));
            if (!process.isAlive()) {
                throw new IllegalStateException(command + " ended: " + Files.readString(log.toPath()));
            }
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
