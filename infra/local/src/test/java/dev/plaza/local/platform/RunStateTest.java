package dev.plaza.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plaza.local.PlazaException;
import dev.plaza.local.process.ComponentState;
import dev.plaza.local.process.ProcessIdentity;
import dev.plaza.local.process.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunStateTest {

    @TempDir
    private Path folder;

    @Test
    void isReadAsItWasWritten() {
        var state = aRunBy(ProcessIdentity.of(ProcessHandle.current()));

        state.write(folder.resolve("run.json"));

        assertThat(RunState.read(folder.resolve("run.json"))).contains(state);
        assertThat(state.isSupervised()).isTrue();
    }

    @Test
    void isUnsupervisedOnceItsProcessIsGone() {
        var gone = new ProcessIdentity(ProcessHandle.current().pid(), Instant.parse("2020-01-01T00:00:00Z"));

        assertThat(aRunBy(gone).isSupervised()).isFalse();
    }

    @Test
    void isAbsentBeforeTheFirstRun() {
        assertThat(RunState.read(folder.resolve("run.json"))).isEmpty();
    }

    @Test
    void saysWhichFileIsBroken() throws IOException {
        var file = Files.writeString(folder.resolve("run.json"), "{");

        assertThatThrownBy(() -> RunState.read(file))
                .isInstanceOf(PlazaException.class)
                .hasMessageContaining("run.json");
    }

    private static RunState aRunBy(ProcessIdentity supervisor) {
        var component = new ComponentState(
                "user-service",
                Status.READY,
                20200,
                "http://localhost:20200",
                new ProcessIdentity(4711, Instant.parse("2026-01-01T00:00:01.250Z")),
                Instant.parse("2026-01-01T00:00:02Z"),
                900L,
                1,
                "");
        return new RunState(supervisor, Instant.parse("2026-01-01T00:00:00Z"), 20000, 4200L, true, List.of(component));
    }
}
