package dev.plaza.local.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what databases are doing. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description =
                "Shows size, cache, costly and slow statements, the largest tables and indexes, unused indexes, and transactions open for long.")
final class DbReportCommand implements Callable<Integer> {

    @Mixin
    private InServices services;

    @Option(
            names = {"-n", "--rows"},
            paramLabel = "N",
            defaultValue = "10",
            description = "At most so many rows of each list. Default: ${DEFAULT-VALUE}.")
    private int rows;

    @Override
    public Integer call() {
        return services.run(List.of("db", "report", "--rows", Integer.toString(rows)));
    }
}
