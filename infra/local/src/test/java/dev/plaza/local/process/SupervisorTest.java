package dev.plaza.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.plaza.local.FakeProcesses;
import dev.plaza.local.PlazaException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SupervisorTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final List<String> log = new CopyOnWriteArrayList<>();
    private final List<ComponentState> changes = new CopyOnWriteArrayList<>();
    private final Supervision supervision = new Supervision(
            Duration.ofMillis(100), Duration.ofSeconds(2), Duration.ofSeconds(20), log::add, changes::add);
    private @Nullable Supervisor supervisor;

    @AfterEach
    void stop() {
        if (supervisor != null) {
            supervisor.stop();
        }
    }

    @Test
    void startsAgainWhatWasKilled() throws InterruptedException {
        var service = FakeProcesses.managed("user-service", "", log::add);
        var running = started(List.of(new Stage(List.of(service), List.of())));
        running.awaitReady(LIMIT);
        var first = service.process().orElseThrow();

        first.destroyForcibly();

        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(running.states())
                        .singleElement()
                        .satisfies(state -> {
                            assertThat(state.status()).isEqualTo(Status.READY);
                            assertThat(state.restarts()).isEqualTo(1);
                        }));
        assertThat(service.process()).isPresent().get().isNotEqualTo(first);
        assertThat(log).contains("user-service killed by signal 9; starting it again in 100 ms (restart 1)");
        assertThat(log).contains("user-service is ready again");
    }

    @Test
    void stopsLaterStagesFirstAndLeavesNoProcess() throws InterruptedException {
        var service = FakeProcesses.managed("user-service", "", log::add);
        var gateway = FakeProcesses.managed("gateway", "", log::add);
        var running =
                started(List.of(new Stage(List.of(service), List.of()), new Stage(List.of(gateway), List.of(service))));
        running.awaitReady(LIMIT);
        var processes =
                List.of(service.process().orElseThrow(), gateway.process().orElseThrow());

        running.stop();

        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        assertThat(changes.stream()
                        .filter(state -> state.status() == Status.STOPPED)
                        .map(ComponentState::name))
                .containsExactly("gateway", "user-service");
        assertThat(log.stream().filter("stopping in order"::equals)).hasSize(2);
    }

    @Test
    void waitsForWhatAStageNeeds() throws InterruptedException {
        var database = FakeProcesses.managed("postgresql", "", log::add);
        var service = FakeProcesses.managed("user-service", "", log::add);

        var running = started(
                List.of(new Stage(List.of(database), List.of()), new Stage(List.of(service), List.of(database))));
        running.awaitReady(LIMIT);

        var order = changes.stream()
                .filter(state -> state.status() == Status.READY
                        || (state.status() == Status.STARTING && state.name().equals("user-service")))
                .map(ComponentState::name)
                .distinct();
        assertThat(order).containsExactly("postgresql", "user-service");
    }

    @Test
    void givesUpOnWhatNeverStarts() {
        var service = FakeProcesses.managed("user-service", "broken", log::add);
        var running = started(List.of(new Stage(List.of(service), List.of())));

        assertThatThrownBy(() -> running.awaitReady(LIMIT))
                .isInstanceOf(PlazaException.class)
                .hasMessage(
                        "user-service does not start: ended with exit code 3. Its log says more: ./plaza logs user-service");
    }

    @Test
    void saysWhatIsNotReadyInTime() {
        var service = FakeProcesses.managed("user-service", "", log::add);
        var running = started(List.of(new Stage(List.of(service), List.of())));

        assertThatThrownBy(() -> running.awaitReady(Duration.ZERO))
                .isInstanceOf(PlazaException.class)
                .hasMessage("Not ready after 0 s: user-service. Their logs say more: ./plaza logs");
    }

    private Supervisor started(List<Stage> stages) {
        var made = new Supervisor(stages, supervision);
        supervisor = made;
        made.start();
        return made;
    }
}
