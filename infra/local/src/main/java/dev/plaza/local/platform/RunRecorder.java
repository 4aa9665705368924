package dev.plaza.local.platform;

import dev.plaza.local.PlazaException;
import dev.plaza.local.process.ComponentState;
import dev.plaza.local.process.ProcessIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps the file of the {@link RunState} up to date from the reports of the components' threads. */
public final class RunRecorder {

    private final Workspace workspace;
    private final Consumer<RunState> listener;
    private RunState state;

    public RunRecorder(
            Workspace workspace, Instant startedAt, @Nullable Integer portBase, Consumer<RunState> listener) {
        this.workspace = workspace;
        this.listener = listener;
        this.state =
                new RunState(ProcessIdentity.of(ProcessHandle.current()), startedAt, portBase, null, false, List.of());
    }

    public synchronized void begin(List<ComponentState> components) {
        try {
            Files.writeString(
                    workspace.processId(), Long.toString(state.supervisor().pid()));
        } catch (IOException e) {
            throw new PlazaException("Cannot write " + workspace.processId() + ".", e);
        }
        publish(state.millisToReady(), state.isWritingArchives(), components);
    }

    public synchronized void changed(ComponentState changed) {
        var components = new ArrayList<>(state.components());
        components.replaceAll(each -> each.name().equals(changed.name()) ? changed : each);
        publish(state.millisToReady(), state.isWritingArchives(), components);
    }

    public synchronized RunState ready(long millis, boolean isWritingArchives) {
        publish(millis, isWritingArchives, state.components());
        return state;
    }

    public synchronized void archivesWritten() {
        publish(state.millisToReady(), false, state.components());
    }

    /** After an orderly end there is nothing left to clean up. */
    public synchronized void end() {
        try {
            Files.deleteIfExists(workspace.processId());
        } catch (IOException e) {
            throw new PlazaException("Cannot delete " + workspace.processId() + ".", e);
        }
    }

    private void publish(@Nullable Long millisToReady, boolean isWritingArchives, List<ComponentState> components) {
        state = new RunState(
                state.supervisor(), state.startedAt(), state.portBase(), millisToReady, isWritingArchives, components);
        state.write(workspace.runState());
        listener.accept(state);
    }
}
