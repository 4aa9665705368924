package dev.plaza.local.command;

import dev.plaza.local.platform.Addresses;
import dev.plaza.local.platform.PlazaService;
import dev.plaza.local.platform.RunState;
import dev.plaza.local.platform.Workspace;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The gateway that a load goes through, and the run behind it where that is the one of this folder. */
record LoadTarget(Workspace workspace, URI gateway, Optional<RunState> run) {

    private static final long LOOK_EVERY_MILLIS = 250;

    /** The gateway that was named, else the one that runs here, else the one at the usual port. */
    static LoadTarget of(Workspace workspace, @Nullable URI named) throws InterruptedException {
        if (named != null) {
            return new LoadTarget(workspace, named, Optional.empty());
        }
        var running = running(workspace);
        if (running.isEmpty()) {
            return new LoadTarget(workspace, URI.create("http://localhost:8080"), running);
        }
        awaitQuiet(workspace);
        var gateway = "http://localhost:" + running.get().ports().of(PlazaService.GATEWAY);
        return new LoadTarget(workspace, URI.create(gateway), running);
    }

    /** Returns when its services have sent and taken all events, where they can be asked. */
    void awaitEvents() throws InterruptedException {
        if (run.isPresent()) {
            Drain.of(run.get(), Addresses.in(workspace, run.get().ports())).await();
        }
    }

    /** Times are measured on an idle machine; after a first start it is not for a while. */
    private static void awaitQuiet(Workspace workspace) throws InterruptedException {
        var isTold = false;
        while (running(workspace).filter(RunState::isWritingArchives).isPresent()) {
            if (!isTold) {
                System.out.println("Waiting until the start-up archives are written ...");
                isTold = true;
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }

    private static Optional<RunState> running(Workspace workspace) {
        return RunState.read(workspace.runState()).filter(RunState::isSupervised);
    }
}
