package dev.plaza.local.platform;

import dev.plaza.local.PlazaException;
import dev.plaza.local.process.LogMerger;
import dev.plaza.local.process.NamedLines;
import dev.plaza.local.process.Supervision;
import dev.plaza.local.process.Supervisor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One run of the platform, from the first process to the last. The caller holds the {@link RunLock}. */
public final class Run {

    public static final String LOG_NAME = "plaza";
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final LogMerger logs;
    private final Platform platform;
    private final RunRecorder recorder;
    private final Supervisor supervisor;
    private final Instant startedAt;
    private volatile @Nullable Thread housekeeping;
    private boolean isStopped;

    /**
     * Installs what is to run; starts nothing yet.
     *
     * @param listener hears of every change; called from the components' threads
     * @throws PlazaException if a port is taken
     */
    public Run(
            Workspace workspace,
            @Nullable Integer portBase,
            Settings settings,
            List<PlazaService> services,
            Instant startedAt,
            Consumer<RunState> listener) {
        this.startedAt = startedAt;
        this.logs = new LogMerger(workspace::log);
        this.platform = new Platform(workspace, Ports.at(portBase), settings, services, logs);
        this.recorder = new RunRecorder(workspace, startedAt, portBase, listener);
        requireFreePorts();
        this.supervisor = new Supervisor(platform.stages(), Supervision.reportingTo(this::say, recorder::changed));
    }

    public void start() {
        recorder.begin(supervisor.states());
        supervisor.start();
    }

    /**
     * Returns when all is ready.
     *
     * @throws PlazaException if something does not start
     */
    public RunState awaitReady() throws InterruptedException {
        supervisor.awaitReady(START_LIMIT);
        var millis = Duration.between(startedAt, Instant.now()).toMillis();
        var writer = new ArchiveWriter(platform, supervisor::states, this::say);
        var hasArchivesToWrite = writer.hasWork();
        say("all is ready after " + millis + " ms");
        var ready = recorder.ready(millis, hasArchivesToWrite);
        housekeeping = Thread.ofPlatform().daemon().name("housekeeping").start(() -> keepHouse(writer));
        return ready;
    }

    /** From now on all logs are printed too. */
    public void showLogs(NamedLines lines) {
        logs.showTo(lines);
    }

    /** Gateway, services, broker, PostgreSQL; returns when they are gone. May be called again. */
    public synchronized void stop() {
        if (isStopped) {
            return;
        }
        isStopped = true;
        var keeping = housekeeping;
        if (keeping != null) {
            keeping.interrupt();
        }
        supervisor.stop();
        say("stopped");
        recorder.end();
        logs.close();
    }

    private void say(String line) {
        logs.of(LOG_NAME).accept(Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS) + " " + line);
    }

    private void keepHouse(ArchiveWriter writer) {
        try {
            writer.writeMissing();
            recorder.archivesWritten();
            new IdleMemory(platform, supervisor::states).watch();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void requireFreePorts() {
        platform.ports().forEach((name, port) -> {
            if (!PortHolder.isFree(port)) {
                throw new PlazaException("Port " + port + " of " + name + " is taken by " + PortHolder.describe(port)
                        + ". Stop it, or choose other ports with --port-base.");
            }
        });
    }
}
