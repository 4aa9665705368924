package dev.plaza.post.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.testing.Eventually;
import dev.plaza.testing.TestBroker;
import dev.plaza.testing.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** post-service as a process of its own, so that its processor time can be told from that of whoever asks it. */
final class ServiceProcess implements AutoCloseable {

    private final Process process;
    private final URI address;

    private ServiceProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** @param broker null for none: events then stay in the outbox */
    static ServiceProcess start(TestDatabase database, @Nullable TestBroker broker) {
        int port = freePort();
        int management = freePort();
        ProcessBuilder command = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                "dev.plaza.post.PostServiceApplication"));
        command.environment().put("PLAZA_PORT", Integer.toString(port));
        command.environment().put("PLAZA_MANAGEMENT_PORT", Integer.toString(management));
        command.environment().put("PLAZA_ENVIRONMENT", "test");
        command.environment().put("PLAZA_LIMITS", "development");
        command.environment().put("PLAZA_DATABASE_ADVICE", "false");
        command.environment().put("POSTS_DATABASE_URL", database.appUrl());
        command.environment().put("POSTS_DATABASE_MIGRATION_URL", database.ownerUrl());
        command.environment()
                .put("RABBITMQ_URL", broker == null ? "amqp://guest:guest@localhost:" + freePort() : broker.uri());
        File log = new File("target/benchmark-service.log");
        try {
            ServiceProcess started = new ServiceProcess(
                    command.redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                            .start(),
                    URI.create("http://localhost:" + port));
            Eventually.eventually(
                    Duration.ofMinutes(2),
                    () -> assertThat(started.isReady())
                            .as("the service is ready; its log is " + log.getAbsolutePath())
                            .isTrue());
            return started;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    URI address() {
        return address;
    }

    double processorSeconds() {
        return ProcessorTime.ofFamily(process.pid());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private boolean isReady() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the service ended with " + process.exitValue());
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                                    HttpRequest.newBuilder(address.resolve("/health/readiness"))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
