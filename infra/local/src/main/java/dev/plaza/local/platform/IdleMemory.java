package dev.plaza.local.platform;

import dev.plaza.local.process.ComponentState;
import dev.plaza.local.process.ProcessIdentity;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Has a JVM that has come to rest collect its garbage: its collector does so only when the heap is full, and would hold
 * on to what a busy minute took for as long as nothing happens.
 */
final class IdleMemory {

    private static final Duration ROUND = Duration.ofSeconds(3);
    private static final Duration COLLECTION_LIMIT = Duration.ofSeconds(30);

    private final Set<String> javaComponents;
    private final Supplier<List<ComponentState>> states;
    private final BusyTimes busyTimes = new BusyTimes();

    IdleMemory(Platform platform, Supplier<List<ComponentState>> states) {
        this.javaComponents = platform.archives().keySet();
        this.states = states;
    }

    /** Goes on until it is interrupted. */
    void watch() throws InterruptedException {
        while (true) {
            Thread.sleep(ROUND);
            var processes = states.get().stream()
                    .filter(state -> javaComponents.contains(state.name()))
                    .map(ComponentState::process)
                    .filter(Objects::nonNull)
                    .toList();
            for (var process : processes) {
                look(process);
            }
        }
    }

    private void look(ProcessIdentity process) throws InterruptedException {
        var used = process.find().flatMap(handle -> handle.info().totalCpuDuration());
        if (used.isPresent() && busyTimes.hasComeToRest(process.pid(), used.get())) {
            try {
                // whether it worked shows in its memory, and the next busy time brings the next chance
                var _ = Jcmd.send(process.pid(), "GC.run", COLLECTION_LIMIT);
            } catch (IOException _) {
                // without jcmd nothing is lost but memory
            }
        }
    }
}
