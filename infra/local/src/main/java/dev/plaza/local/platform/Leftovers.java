package dev.plaza.local.platform;

import dev.plaza.embedded.EmbeddedPostgres;
import dev.plaza.local.process.ComponentState;
import dev.plaza.local.process.ProcessEnd;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a killed supervisor left running. Only processes that are proven to be ours are touched. */
public final class Leftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Workspace workspace;

    public Leftovers(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Ends them, the last started first. To be called only when no supervisor lives.
     *
     * @return the names of those that still ran
     */
    public List<String> stop() {
        var stopped = new ArrayList<String>();
        var states =
                RunState.read(workspace.runState()).map(RunState::components).orElse(List.of());
        for (var state : states.reversed()) {
            if (!state.name().equals(PostgresServer.NAME) && wasStopped(state)) {
                stopped.add(state.name());
            }
        }
        if (EmbeddedPostgres.stopOrphan(workspace.postgresData())) {
            stopped.add(PostgresServer.NAME);
        }
        return stopped;
    }

    private static boolean wasStopped(ComponentState state) {
        var identity = state.process();
        var process = identity == null ? null : identity.find().orElse(null);
        if (process == null) {
            return false;
        }
        ProcessEnd.await(process, PATIENCE);
        return true;
    }
}
