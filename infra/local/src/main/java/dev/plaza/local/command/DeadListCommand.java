package dev.plaza.local.command;

import dev.plaza.local.events.DeadEvent;
import java.util.Locale;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists dead events. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists dead events, oldest first, with the error that ended them.")
final class DeadListCommand implements Runnable {

    private static final String ROW = "%-36s  %-20s  %-26s  %-24s  %s%n";
    private static final int ERROR_WIDTH = 80;

    @Mixin
    private ServiceSelection selection;

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "N",
            defaultValue = "50",
            description = "At most so many of each service. Default: ${DEFAULT-VALUE}.")
    private int limit;

    @Override
    public void run() {
        var isEmpty = true;
        for (var each : selection.tables().entrySet()) {
            for (var event : each.getValue().dead(limit)) {
                if (isEmpty) {
                    System.out.printf(Locale.ROOT, ROW, "ID", "SERVICE", "TYPE", "FAILED AT", "ERROR");
                    isEmpty = false;
                }
                print(each.getKey(), event);
            }
        }
        if (isEmpty) {
            System.out.println("No event is dead.");
        }
    }

    private static void print(String service, DeadEvent event) {
        var error = event.error().lines().findFirst().orElse("");
        System.out.printf(
                Locale.ROOT,
                ROW,
                event.id(),
                service,
                Objects.requireNonNullElse(event.type(), "(no type)"),
                event.failedAt(),
                error.length() > ERROR_WIDTH ? error.substring(0, ERROR_WIDTH) + "..." : error);
    }
}
