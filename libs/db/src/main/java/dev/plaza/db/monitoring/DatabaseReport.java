package dev.plaza.db.monitoring;

import dev.plaza.db.monitoring.figures.DatabaseFigures;
import dev.plaza.db.monitoring.figures.IndexFigures;
import dev.plaza.db.monitoring.figures.OpenTransaction;
import dev.plaza.db.monitoring.figures.StatementFigures;
import dev.plaza.db.monitoring.figures.TableFigures;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One look at one database. All counts run since {@link DatabaseFigures#countedSince}; statements are without values.
 *
 * @param topStatements     those that took the most time in all
 * @param slowestStatements those of which one execution reached the limit, the slowest first
 * @param tables            the largest
 * @param indexes           the largest
 * @param unusedIndexes     those never read that guard nothing either (neither unique nor an exclusion constraint)
 * @param longTransactions  those open beyond the limit, the oldest first
 * @param notes             what could not be told, and why
 */
public record DatabaseReport(
        Instant takenAt,
        DatabaseFigures database,
        List<StatementFigures> topStatements,
        List<StatementFigures> slowestStatements,
        List<TableFigures> tables,
        List<IndexFigures> indexes,
        List<IndexFigures> unusedIndexes,
        List<OpenTransaction> longTransactions,
        List<String> notes) {

    private static final String NOT_PRELOADED = "55000";
    private static final String NO_SUCH_VIEW = "42P01";

    public DatabaseReport {
        topStatements = List.copyOf(topStatements);
        slowestStatements = List.copyOf(slowestStatements);
        tables = List.copyOf(tables);
        indexes = List.copyOf(indexes);
        unusedIndexes = List.copyOf(unusedIndexes);
        longTransactions = List.copyOf(longTransactions);
        notes = List.copyOf(notes);
    }

    /**
     * Looks at the database that {@code connection} is in.
     *
     * @param connection in auto-commit, since a query may be refused; sees the statements of all roles if its role has
     *                   {@code pg_read_all_stats}
     */
    public static DatabaseReport of(Connection connection, ReportLimits limits) throws SQLException {
        ReportReader reader = new ReportReader(connection, limits);
        List<String> notes = new ArrayList<>();
        if (!reader.seesOthers()) {
            notes.add("The statements of other roles are hidden: "
                    + connection.getMetaData().getUserName() + " lacks the right pg_read_all_stats.");
        }
        return new DatabaseReport(
                Instant.now(),
                reader.database(),
                counted(reader::topStatements, notes),
                counted(reader::slowestStatements, notes),
                reader.tables(),
                reader.indexes(),
                reader.unusedIndexes(),
                reader.longTransactions(),
                notes.stream().distinct().toList());
    }

    /** The server counts statements only if it was told to when it started, and the database has the view. */
    private static <T> List<T> counted(Query<T> query, List<String> notes) throws SQLException {
        try {
            return query.rows();
        } catch (SQLException fault) {
            String state = fault.getSQLState();
            if (!NOT_PRELOADED.equals(state) && !NO_SUCH_VIEW.equals(state)) {
                throw fault;
            }
            notes.add("No statements are counted: "
                    + (NO_SUCH_VIEW.equals(state)
                            ? "the database has no extension pg_stat_statements."
                            : "shared_preload_libraries of the server lacks pg_stat_statements."));
            return List.of();
        }
    }

    @FunctionalInterface
    private interface Query<T> {
        List<T> rows() throws SQLException;
    }
}
