package dev.plaza.system;

import static dev.plaza.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody does first, on a machine that has nothing installed. */
class FirstRunIT {

    @Test
    void startsLoadsShowsItsStatusAndLeavesNoProcessBehind(@TempDir Path folder) throws Exception {
        List<ProcessHandle> processes;

        try (RunningPlaza plaza = RunningPlaza.first(folder, Map.of())) {
            String summary = plaza.succeed("load", "--people", "12", "--posts", "3");
            assertThat(summary).contains("0 errors", "36 of 36 posts", "Events: all taken");

            eventually(Duration.ofSeconds(20), () -> plaza.succeed("status"));
            processes = plaza.processes();
            assertThat(processes).hasSizeGreaterThanOrEqualTo(5);
        }

        assertThat(processes).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void leavesNoProcessBehindWhenTheSupervisorIsKilled(@TempDir Path folder) throws Exception {
        List<ProcessHandle> processes;

        try (RunningPlaza plaza = RunningPlaza.up(folder, Map.of())) {
            processes = plaza.processes();
            processes.getFirst().destroyForcibly();
        }

        eventually(Duration.ofSeconds(20), () -> assertThat(processes).noneMatch(ProcessHandle::isAlive));
    }
}
