package dev.plaza.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.plaza.local.FakeProcesses;
import dev.plaza.local.process.ComponentState;
import dev.plaza.local.process.ManagedProcess;
import dev.plaza.local.process.ProcessIdentity;
import dev.plaza.local.process.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LeftoversTest {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    @TempDir
    private Path root;

    private final ManagedProcess process = FakeProcesses.managed("user-service", "deaf", _ -> {});

    @BeforeEach
    void start() throws IOException {
        process.start();
        await().atMost(Duration.ofSeconds(60)).until(process::isReady);
        new Workspace(root).createFolders();
    }

    @AfterEach
    void stop() {
        process.stop(Duration.ofSeconds(20));
    }

    @Test
    void ofAKilledSupervisorAreStopped() {
        record(ProcessIdentity.of(process.process().orElseThrow()));

        var stopped = new Leftovers(new Workspace(root)).stop();

        assertThat(stopped).containsExactly("user-service");
        assertThat(process.process()).isEmpty();
    }

    @Test
    void areNotTakenForAStrangerWithTheSameNumber() {
        record(new ProcessIdentity(process.process().orElseThrow().pid(), LONG_AGO));

        var stopped = new Leftovers(new Workspace(root)).stop();

        assertThat(stopped).isEmpty();
        assertThat(process.process()).isPresent();
    }

    private void record(ProcessIdentity identity) {
        var state = new ComponentState(
                "user-service", Status.READY, process.port(), process.url(), identity, LONG_AGO, 1L, 0, "");
        new RunState(new ProcessIdentity(1, LONG_AGO), LONG_AGO, null, 1L, false, List.of(state))
                .write(new Workspace(root).runState());
    }
}
