package dev.plaza.local.command;

import dev.plaza.local.ExitCode;
import dev.plaza.local.PlazaException;
import dev.plaza.local.events.Backlog;
import dev.plaza.local.events.EventTables;
import dev.plaza.local.platform.Addresses;
import dev.plaza.local.platform.MailCatcher;
import dev.plaza.local.platform.PostgresServer;
import dev.plaza.local.platform.RunState;
import dev.plaza.local.platform.Workspace;
import dev.plaza.local.process.ComponentState;
import dev.plaza.local.process.ProcessIdentity;
import dev.plaza.local.process.ProcessMemory;
import dev.plaza.local.process.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;
import picocli.CommandLine.Command;

/** Shows what runs. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = {
            "Shows each component with its process, port, time since its start, memory and restarts, and what waits in the"
                    + " outboxes, queues and failure tables.",
            "Exit code 3 when something is not ready."
        })
public final class StatusCommand implements Callable<Integer> {

    private static final String ROW = "%-22s %-10s %8s %6s %13s %9s %9s%n";

    private static final String EVENTS_ROW = "%-22s %10s %10s %10s %10s%n";

    private final Workspace workspace = Workspace.current();

    @Override
    public Integer call() {
        var state = RunState.read(workspace.runState()).orElseThrow(PlazaException::notRunning);
        if (!state.isSupervised()) {
            throw PlazaException.notRunning();
        }
        System.out.printf(Locale.ROOT, ROW, "COMPONENT", "STATE", "PID", "PORT", "UP", "MEMORY", "RESTARTS");
        state.components().forEach(StatusCommand::printRow);
        printSupervisor(state);
        printTotals(state);
        Announcement.urls(System.out, state);
        printBacklogs(state);
        return state.components().stream().allMatch(each -> each.status() == Status.READY)
                ? ExitCode.OK
                : ExitCode.DOWN;
    }

    private static void printRow(ComponentState component) {
        System.out.printf(
                Locale.ROOT,
                ROW,
                component.name(),
                component.status().name().toLowerCase(Locale.ROOT),
                Optional.ofNullable(component.process())
                        .map(process -> Long.toString(process.pid()))
                        .orElse("-"),
                component.port(),
                Optional.ofNullable(component.process()).map(StatusCommand::age).orElse("-"),
                hasOwnMemory(component) ? Terminal.mebibytes(memory(component)) : "-",
                component.restarts());
        if (!component.note().isEmpty()) {
            System.out.println("    " + component.note());
        }
    }

    private static void printSupervisor(RunState state) {
        var supervisor = state.supervisor();
        System.out.printf(
                Locale.ROOT,
                ROW,
                "plaza (supervisor)",
                "ready",
                supervisor.pid(),
                "-",
                age(supervisor),
                Terminal.mebibytes(memory(supervisor)),
                "-");
    }

    private static void printTotals(RunState state) {
        var total = memory(state.supervisor())
                + state.components().stream().mapToLong(StatusCommand::memory).sum();
        var millis = state.millisToReady();
        System.out.println();
        System.out.println("Memory in all: " + Terminal.mebibytes(total) + ". "
                + (millis == null ? "Still starting." : "All was ready after " + Terminal.seconds(millis) + ".")
                + (state.isWritingArchives() ? " Start-up archives are being written." : ""));
    }

    private void printBacklogs(RunState state) {
        var backlogs = Backlog.of(Backlog.servicesOf(state), Addresses.in(workspace, state.ports()));
        System.out.println();
        System.out.printf(Locale.ROOT, EVENTS_ROW, "EVENTS", "TO SEND", "IN QUEUES", "TO RETRY", "DEAD");
        for (var backlog : backlogs) {
            System.out.printf(
                    Locale.ROOT,
                    EVENTS_ROW,
                    backlog.service().id(),
                    count(backlog, EventTables.Counts::outbox),
                    backlog.queued().isPresent() ? backlog.queued().getAsLong() : "?",
                    count(backlog, EventTables.Counts::failed),
                    count(backlog, EventTables.Counts::dead));
        }
    }

    private static String count(Backlog backlog, ToLongFunction<EventTables.Counts> which) {
        return backlog.tables()
                .map(counts -> Long.toString(which.applyAsLong(counts)))
                .orElse("?");
    }

    private static String age(ProcessIdentity process) {
        return Terminal.duration(Duration.between(process.startedAt(), Instant.now()));
    }

    /** The catcher of mails lives in the supervisor, which is told of by itself. */
    private static boolean hasOwnMemory(ComponentState component) {
        return component.process() != null && !component.name().equals(MailCatcher.NAME);
    }

    private static long memory(ComponentState component) {
        var process = component.process();
        if (process == null || !hasOwnMemory(component)) {
            return 0;
        }
        return component.name().equals(PostgresServer.NAME)
                ? process.find()
                        .map(handle -> ProcessMemory.residentBytesOfTree(handle).orElse(0))
                        .orElse(0L)
                : memory(process);
    }

    private static long memory(ProcessIdentity process) {
        return process.find()
                .map(handle -> ProcessMemory.residentBytes(handle).orElse(0))
                .orElse(0L);
    }
}
