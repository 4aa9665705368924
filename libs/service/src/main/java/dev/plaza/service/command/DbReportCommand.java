package dev.plaza.service.command;

import dev.plaza.db.monitoring.DatabaseReport;
import dev.plaza.db.monitoring.MonitoredDatabase;
import dev.plaza.db.monitoring.ReportLimits;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Shows what the database is doing. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "Shows size, cache, the statements that took the most time, the slow ones, the largest tables and indexes, those"
                    + " that nobody reads, and transactions that are open for long. Times are UTC.",
            "What the running service itself remembers, its pools and slow statements by name, is at /database-report on"
                    + " its management port."
        })
final class DbReportCommand implements Callable<Integer> {

    @ParentCommand
    private DbCommand db;

    @Option(
            names = {"-n", "--rows"},
            paramLabel = "N",
            defaultValue = "10",
            description = "At most so many rows of each list. Default: ${DEFAULT-VALUE}.")
    private int rows;

    @Override
    public Integer call() throws SQLException {
        try (Connection connection = MonitoredDatabase.of(db.settings()).connectAsOwner()) {
            ReportLimits limits = limits();
            new ReportPage(DatabaseReport.of(connection, limits), limits).printTo(db.out());
        }
        return 0;
    }

    private ReportLimits limits() {
        Duration slow = duration("slow-statement", ReportLimits.USUAL.slowStatement());
        return new ReportLimits(
                slow.isZero() ? ReportLimits.USUAL.slowStatement() : slow,
                duration("long-transaction", ReportLimits.USUAL.longTransaction()),
                Math.max(rows, 1));
    }

    private Duration duration(String setting, Duration otherwise) {
        return db.settings()
                .getProperty("plaza.database." + setting, Duration.class)
                .orElse(otherwise);
    }
}
