package dev.plaza.local.process;

import dev.plaza.local.PlazaException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs the components of all stages until it is told to stop; whatever dies in between is started again. */
public final class Supervisor {

    private static final int TRIES = 3;

    private final Map<Component, Keeper> keepers = new LinkedHashMap<>();
    private final List<Stage> stages;
    private final AtomicBoolean isStopping = new AtomicBoolean();

    public Supervisor(List<Stage> stages, Supervision supervision) {
        this.stages = List.copyOf(stages);
        for (var stage : stages) {
            stage.components().forEach(component -> keepers.put(component, new Keeper(component, supervision)));
        }
    }

    public void start() {
        for (var stage : stages) {
            var needed = keepersOf(stage.needs());
            keepersOf(stage.components()).forEach(keeper -> keeper.begin(needed));
        }
    }

    /**
     * Returns when everything is ready.
     *
     * @throws PlazaException naming the component that failed {@value #TRIES} starts, or those that are not ready in time
     */
    public void awaitReady(Duration limit) throws InterruptedException {
        var deadline = Instant.now().plus(limit);
        while (!states().stream().allMatch(state -> state.status() == Status.READY)) {
            for (var keeper : keepers.values()) {
                if (keeper.startsInVain() >= TRIES) {
                    var name = keeper.state().name();
                    throw new PlazaException(name + " does not start: " + keeper.lastEnding()
                            + ". Its log says more: ./plaza logs " + name);
                }
            }
            if (Instant.now().isAfter(deadline)) {
                throw new PlazaException("Not ready after " + limit.toSeconds() + " s: "
                        + String.join(", ", namesNotReady()) + ". Their logs say more: ./plaza logs");
            }
            Thread.sleep(50);
        }
    }

    public List<ComponentState> states() {
        return keepers.values().stream().map(Keeper::state).toList();
    }

    /** Stops the last stage first; returns when no process is left. Later calls do nothing. */
    public void stop() {
        if (isStopping.getAndSet(true)) {
            return;
        }
        for (var stage : stages.reversed()) {
            var stopping = keepersOf(stage.components()).stream()
                    .map(keeper -> Thread.ofPlatform()
                            .name("stop-" + keeper.state().name())
                            .start(keeper::end))
                    .toList();
            stopping.forEach(Supervisor::join);
        }
    }

    private List<Keeper> keepersOf(List<Component> components) {
        return components.stream().map(keepers::get).filter(Objects::nonNull).toList();
    }

    private List<String> namesNotReady() {
        return states().stream()
                .filter(state -> state.status() != Status.READY)
                .map(ComponentState::name)
                .toList();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
