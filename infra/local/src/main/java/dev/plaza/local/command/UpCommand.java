package dev.plaza.local.command;

import dev.plaza.local.ExitCode;
import dev.plaza.local.PlazaException;
import dev.plaza.local.platform.Leftovers;
import dev.plaza.local.platform.PlazaService;
import dev.plaza.local.platform.Run;
import dev.plaza.local.platform.RunLock;
import dev.plaza.local.platform.RunState;
import dev.plaza.local.platform.Settings;
import dev.plaza.local.platform.Workspace;
import dev.plaza.local.process.NamedLines;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the platform and looks after it until it is told to stop. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = {
            "Starts PostgreSQL, the broker, a catcher of mails and every service, waits until all are ready, then shows their logs; Ctrl-C stops"
                    + " everything. What dies in between is started again.",
            "Data is kept in .plaza and found again by the next up."
        },
        footerHeading = "%nPorts:%n",
        footer = {
            "  gateway 8080, services 3100 to 3600, PostgreSQL 3032, broker 3072, mail 3025,",
            "  metrics 10000 above each service. With --port-base N: services N+100 to",
            "  N+600, gateway N+80, PostgreSQL N+32, broker N+72, mail N+25, metrics 1000",
            "  above.",
            "",
            "Servers of your own:",
            "  AUTH_DATABASE_URL, USERS_DATABASE_URL, ..., RABBITMQ_URL and",
            "  PLAZA_MAIL_HOST, in the environment or in .env, replace the embedded ones.",
            "  docs/settings.md lists every setting."
        })
public final class UpCommand implements Callable<Integer> {

    @Option(names = "--detach", description = "Return when all is ready and leave everything running.")
    private boolean isDetached;

    @Option(names = "--fresh", description = "Begin without data: delete what earlier runs kept.")
    private boolean isFresh;

    @Option(names = "--port-base", paramLabel = "N", description = "Move every port, see below.")
    private @Nullable Integer portBase;

    @Option(
            names = "--services",
            paramLabel = "a,b",
            split = ",",
            description = "Only these services, such as auth,user,gateway. Default: all that are built.")
    private List<String> names = List.of();

    @Option(names = BackgroundSupervisor.OPTION, hidden = true)
    private boolean isInBackground;

    @Option(names = BackgroundSupervisor.SINCE_OPTION, hidden = true)
    private @Nullable Instant commandGiven;

    private final Workspace workspace = Workspace.current();

    @Override
    public Integer call() throws InterruptedException {
        // not when the process began: it was the launcher script at first, which may have built for minutes
        var startedAt = commandGiven == null
                ? Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime())
                : commandGiven;
        workspace.createFolders();
        if (isDetached) {
            return new BackgroundSupervisor(workspace).startAndFollow(startedAt, isFresh, portBase, names);
        }
        var lock = RunLock.tryAcquire(workspace.lock()).orElseThrow(this::alreadyRunning);
        try (lock) {
            return supervise(startedAt);
        } catch (IOException e) {
            throw new PlazaException("Cannot unlock " + workspace.lock() + ": " + e.getMessage(), e);
        }
    }

    private int supervise(Instant startedAt) throws InterruptedException {
        for (var name : new Leftovers(workspace).stop()) {
            System.out.println("Stopped " + name + ", which an earlier run had left behind.");
        }
        if (isFresh) {
            workspace.wipeData();
            workspace.createFolders();
        }
        var progress = new StartProgress(System.out, Terminal.isInteractive());
        Consumer<RunState> listener = isInBackground ? _ -> {} : progress;
        var settings = Settings.load(workspace.root(), System.getenv());
        var run = new Run(workspace, portBase, settings, services(), startedAt, listener);
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(run, stopped), "stop"));
        var ready = start(run);
        progress.end();
        if (!isInBackground) {
            Announcement.print(System.out, ready);
            System.out.println("Ctrl-C stops everything. Logs:");
            run.showLogs(new NamedLines(System.out, Terminal.isColoured()));
        }
        stopped.await();
        return ExitCode.OK;
    }

    /** While the lock is still held, a start that fails is undone. */
    private static RunState start(Run run) throws InterruptedException {
        try {
            run.start();
            return run.awaitReady();
        } catch (PlazaException e) {
            run.stop();
            throw e;
        }
    }

    private void stop(Run run, CountDownLatch stopped) {
        if (!isInBackground) {
            System.out.println("Stopping ...");
        }
        run.stop();
        stopped.countDown();
    }

    private List<PlazaService> services() {
        var wanted = names.isEmpty()
                ? List.of(PlazaService.values())
                : names.stream().map(String::strip).map(PlazaService::named).toList();
        var built = Arrays.stream(PlazaService.values())
                .filter(wanted::contains)
                .filter(service -> Files.exists(workspace.builtJar(service)))
                .toList();
        for (var service : wanted) {
            if (!names.isEmpty() && !built.contains(service)) {
                throw new PlazaException(service.id() + " is not built.");
            }
        }
        return built;
    }

    private PlazaException alreadyRunning() {
        var since = RunState.read(workspace.runState())
                .map(state -> " (pid " + state.supervisor().pid() + ", since " + state.startedAt() + ")")
                .orElse("");
        return new PlazaException(
                "Plaza is already running" + since + ": ./plaza status shows it, ./plaza down stops it.");
    }
}
