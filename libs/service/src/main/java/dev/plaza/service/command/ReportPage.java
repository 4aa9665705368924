package dev.plaza.service.command;

import dev.plaza.db.monitoring.DatabaseReport;
import dev.plaza.db.monitoring.ReportLimits;
import dev.plaza.db.monitoring.figures.DatabaseFigures;
import dev.plaza.db.monitoring.figures.IndexFigures;
import dev.plaza.db.monitoring.figures.OpenTransaction;
import dev.plaza.db.monitoring.figures.StatementFigures;
import dev.plaza.db.monitoring.figures.TableFigures;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A report as a page of text. */
final class ReportPage {

    private static final int WIDEST_STATEMENT = 120;

    private final DatabaseReport report;
    private final ReportLimits limits;

    ReportPage(DatabaseReport report, ReportLimits limits) {
        this.report = report;
        this.limits = limits;
    }

    void printTo(PrintWriter out) {
        database(out, report.database());
        report.notes().forEach(note -> out.println("! " + note));
        list(
                out,
                "Statements that took the most time",
                report.topStatements(),
                ReportPage::statement,
                "TOTAL",
                "CALLS",
                "MEAN",
                "LONGEST",
                "ROWS",
                "CACHED",
                "ROLE",
                "STATEMENT");
        list(
                out,
                "Statements that took " + seconds(limits.slowStatement()) + " or more",
                report.slowestStatements(),
                ReportPage::statement,
                "TOTAL",
                "CALLS",
                "MEAN",
                "LONGEST",
                "ROWS",
                "CACHED",
                "ROLE",
                "STATEMENT");
        list(
                out,
                "Largest tables",
                report.tables(),
                ReportPage::table,
                "TABLE",
                "SIZE",
                "INDEXES",
                "ROWS",
                "DEAD ROWS",
                "SEQUENTIAL SCANS",
                "INDEX SCANS",
                "VACUUMED");
        list(out, "Largest indexes", report.indexes(), ReportPage::index, "INDEX", "TABLE", "SIZE", "SCANS", "");
        list(
                out,
                "Indexes that nobody reads and that guard nothing",
                report.unusedIndexes(),
                ReportPage::index,
                "INDEX",
                "TABLE",
                "SIZE",
                "SCANS",
                "");
        list(
                out,
                "Transactions open for " + seconds(limits.longTransaction()) + " or more",
                report.longTransactions(),
                ReportPage::transaction,
                "PID",
                "AGE",
                "IDLE",
                "STATE",
                "WAITS FOR",
                "APPLICATION",
                "ROLE",
                "LAST STATEMENT");
    }

    private void database(PrintWriter out, DatabaseFigures database) {
        out.printf(
                Locale.ROOT,
                "%s on PostgreSQL %s, %s, %d of %d connections, %s of reads from the cache%n",
                database.name(),
                database.version(),
                bytes(database.sizeBytes()),
                database.connections(),
                database.maxConnections(),
                percent(database.cacheHitRatio()));
        out.printf(
                Locale.ROOT,
                "%d commits, %d rollbacks, %d deadlocks, %s of temporary files; counted since %s%n",
                database.commits(),
                database.rollbacks(),
                database.deadlocks(),
                bytes(database.tempBytes()),
                database.countedSince() == null ? "its creation" : time(database.countedSince()));
    }

    private static <T> void list(
            PrintWriter out, String title, List<T> rows, BiConsumer<TextTable, T> writer, String... headings) {
        out.println();
        out.println(title + (rows.isEmpty() ? ": none" : ""));
        if (!rows.isEmpty()) {
            TextTable table = new TextTable(headings);
            rows.forEach(row -> writer.accept(table, row));
            table.printTo(out);
        }
    }

    private static void statement(TextTable table, StatementFigures statement) {
        table.row(
                millis(statement.totalMillis()),
                Long.toString(statement.calls()),
                millis(statement.meanMillis()),
                millis(statement.maxMillis()),
                Long.toString(statement.rows()),
                percent(statement.cacheHitRatio()),
                Objects.requireNonNullElse(statement.role(), "-"),
                shortened(statement.statement()));
    }

    private static void table(TextTable table, TableFigures figures) {
        table.row(
                figures.name(),
                bytes(figures.sizeBytes()),
                bytes(figures.indexBytes()),
                Long.toString(figures.liveRows()),
                Long.toString(figures.deadRows()),
                Long.toString(figures.sequentialScans()),
                Long.toString(figures.indexScans()),
                time(figures.vacuumedAt()));
    }

    private static void index(TextTable table, IndexFigures index) {
        table.row(
                index.name(),
                index.table(),
                bytes(index.sizeBytes()),
                Long.toString(index.scans()),
                index.isValid() ? "" : "invalid: drop it");
    }

    private static void transaction(TextTable table, OpenTransaction transaction) {
        table.row(
                Integer.toString(transaction.pid()),
                (long) transaction.ageSeconds() + " s",
                (long) transaction.idleSeconds() + " s",
                transaction.state(),
                Objects.requireNonNullElse(transaction.waitsFor(), "-"),
                transaction.application(),
                Objects.requireNonNullElse(transaction.role(), "-"),
                shortened(transaction.statement()));
    }

    private static String shortened(String statement) {
        return statement.length() > WIDEST_STATEMENT ? statement.substring(0, WIDEST_STATEMENT) + "…" : statement;
    }

    private static String millis(double millis) {
        return String.format(Locale.ROOT, millis < 10 ? "%.2f ms" : "%.0f ms", millis);
    }

    private static String percent(@Nullable Double ratio) {
        return ratio == null ? "-" : String.format(Locale.ROOT, "%.1f %%", ratio * 100);
    }

    private static String bytes(long bytes) {
        return bytes < 1 << 20
                ? Math.ceilDiv(bytes, 1024) + " KiB"
                : String.format(Locale.ROOT, "%.1f MiB", bytes / (double) (1 << 20));
    }

    private static String seconds(Duration duration) {
        return duration.toMillisPart() != 0 ? duration.toMillis() + " ms" : duration.toSeconds() + " s";
    }

    private static String time(@Nullable Instant instant) {
        return instant == null ? "-" : instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
