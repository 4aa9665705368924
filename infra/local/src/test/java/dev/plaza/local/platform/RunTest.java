package dev.plaza.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.plaza.embedded.PostgresUrl;
import dev.plaza.local.FakeProcesses;
import dev.plaza.local.PlazaException;
import dev.plaza.local.process.ComponentState;
import dev.plaza.local.process.ProcessIdentity;
import dev.plaza.local.process.Status;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real PostgreSQL and a fake service; the broker is said to be elsewhere. */
final class RunTest {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    @TempDir
    private Path root;

    private final int base = freeBase();

    @BeforeEach
    void build() throws IOException {
        var workspace = new Workspace(root);
        workspace.createFolders();
        Files.createDirectories(
                Objects.requireNonNull(workspace.builtJar(PlazaService.AUTH).getParent()));
        FakeProcesses.jarAt(workspace.builtJar(PlazaService.AUTH));
    }

    @Test
    void bringsBackWhatIsKilledKeepsTheDataAndLeavesNothing() throws InterruptedException, SQLException {
        var first = run();
        try {
            first.start();
            first.awaitReady();
            execute("CREATE TABLE kept (word text)");
            execute("INSERT INTO kept VALUES ('still here')");

            kill("postgresql");
            kill("auth-service");

            await().atMost(LIMIT)
                    .until(() -> state("postgresql").restarts() == 1
                            && state("postgresql").status() == Status.READY);
            await().atMost(LIMIT)
                    .until(() -> state("auth-service").restarts() == 1
                            && state("auth-service").status() == Status.READY);
        } finally {
            first.stop();
        }
        assertThat(processes()).isEmpty();

        var second = run();
        try {
            second.start();
            second.awaitReady();
            assertThat(read("SELECT word FROM kept")).isEqualTo("still here");
        } finally {
            second.stop();
        }
        assertThat(PortHolder.isFree(Ports.from(base).postgres())).isTrue();
    }

    @Test
    void namesATakenPortAndItsHolder() throws IOException {
        try (var _ = new ServerSocket(Ports.from(base).of(PlazaService.AUTH))) {
            assertThatThrownBy(this::run)
                    .isInstanceOf(PlazaException.class)
                    .hasMessage("Port " + (base + 100) + " of auth-service is taken by java (pid "
                            + ProcessHandle.current().pid()
                            + "). Stop it, or choose other ports with --port-base.");
        }
    }

    private Run run() {
        var settings = new Settings(Map.of(Settings.RABBITMQ_URL, "amqp://guest:guest@127.0.0.1:1"));
        return new Run(new Workspace(root), base, settings, List.of(PlazaService.AUTH), Instant.now(), _ -> {});
    }

    private ComponentState state(String name) {
        return RunState.read(new Workspace(root).runState()).orElseThrow().components().stream()
                .filter(component -> component.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void kill(String name) {
        var process = Objects.requireNonNull(state(name).process());
        process.find().orElseThrow().destroyForcibly();
    }

    private List<ProcessHandle> processes() {
        return RunState.read(new Workspace(root).runState()).orElseThrow().components().stream()
                .map(ComponentState::process)
                .filter(Objects::nonNull)
                .flatMap((ProcessIdentity identity) -> identity.find().stream())
                .toList();
    }

    private PostgresUrl database() {
        var workspace = new Workspace(root);
        var addresses = new Addresses(Ports.from(base), new Settings(Map.of()), Secrets.in(workspace.secrets()));
        return PostgresUrl.parse(addresses.migrationDatabase(PlazaService.AUTH));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String read(String sql) throws SQLException {
        try (var connection = database().connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** So that the ports a run of this base takes are free. */
    private static int freeBase() {
        for (var base = 21000; base < 29000; base += 100) {
            var ports = Ports.from(base);
            if (PortHolder.isFree(ports.postgres())
                    && PortHolder.isFree(ports.of(PlazaService.AUTH))
                    && PortHolder.isFree(ports.management(PlazaService.AUTH))) {
                return base;
            }
        }
        throw new IllegalStateException("no free ports");
    }
}
