package dev.plaza.db.monitoring;

import dev.plaza.db.monitoring.figures.DatabaseFigures;
import dev.plaza.db.monitoring.figures.IndexFigures;
import dev.plaza.db.monitoring.figures.OpenTransaction;
import dev.plaza.db.monitoring.figures.StatementFigures;
import dev.plaza.db.monitoring.figures.TableFigures;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the server's catalogues and counters. Each query gives up after some seconds rather than burden a busy server. */
final class ReportReader {

    private static final int LIMIT_SECONDS = 5;

    private final Connection connection;
    private final ReportLimits limits;

    ReportReader(Connection connection, ReportLimits limits) {
        this.connection = connection;
        this.limits = limits;
    }

    DatabaseFigures database() throws SQLException {
        return read(ReportSql.DATABASE, ReportReader::database).getFirst();
    }

    List<StatementFigures> topStatements() throws SQLException {
        return read(ReportSql.TOP_STATEMENTS, ReportReader::statement, limits.rows());
    }

    List<StatementFigures> slowestStatements() throws SQLException {
        double from = limits.slowStatement().toNanos() / 1e6;
        return read(ReportSql.SLOWEST_STATEMENTS, ReportReader::statement, from, limits.rows());
    }

    List<TableFigures> tables() throws SQLException {
        return read(ReportSql.TABLES, ReportReader::table, limits.rows());
    }

    List<IndexFigures> indexes() throws SQLException {
        return read(ReportSql.INDEXES, ReportReader::index, limits.rows());
    }

    List<IndexFigures> unusedIndexes() throws SQLException {
        return read(ReportSql.UNUSED_INDEXES, ReportReader::index, limits.rows());
    }

    List<OpenTransaction> longTransactions() throws SQLException {
        double from = limits.longTransaction().toNanos() / 1e9;
        return read(ReportSql.LONG_TRANSACTIONS, ReportReader::transaction, from, limits.rows());
    }

    boolean seesOthers() throws SQLException {
        return read(ReportSql.SEES_OTHERS, row -> row.getBoolean(1)).getFirst();
    }

    private static DatabaseFigures database(ResultSet row) throws SQLException {
        return new DatabaseFigures(
                row.getString("name"),
                row.getString("version"),
                row.getLong("size"),
                row.getObject("cache_hit_ratio", Double.class),
                row.getInt("connections"),
                row.getInt("max_connections"),
                row.getLong("xact_commit"),
                row.getLong("xact_rollback"),
                row.getLong("deadlocks"),
                row.getLong("temp_bytes"),
                instant(row, "stats_reset"));
    }

    private static StatementFigures statement(ResultSet row) throws SQLException {
        return new StatementFigures(
                StatementText.of(row.getString("query")),
                row.getString("role"),
                row.getLong("calls"),
                row.getDouble("total_exec_time"),
                row.getDouble("mean_exec_time"),
                row.getDouble("max_exec_time"),
                row.getLong("rows"),
                row.getObject("cache_hit_ratio", Double.class));
    }

    private static TableFigures table(ResultSet row) throws SQLException {
        return new TableFigures(
                row.getString("name"),
                row.getLong("size"),
                row.getLong("index_size"),
                row.getLong("n_live_tup"),
                row.getLong("n_dead_tup"),
                row.getLong("seq_scan"),
                row.getLong("idx_scan"),
                instant(row, "vacuumed_at"));
    }

    private static IndexFigures index(ResultSet row) throws SQLException {
        return new IndexFigures(
                row.getString("name"),
                row.getString("table_name"),
                row.getLong("size"),
                row.getLong("idx_scan"),
                row.getBoolean("indisvalid"));
    }

    private static OpenTransaction transaction(ResultSet row) throws SQLException {
        return new OpenTransaction(
                row.getInt("pid"),
                row.getString("usename"),
                row.getString("application_name"),
                row.getString("state"),
                row.getDouble("age"),
                row.getDouble("idle"),
                StatementText.of(row.getString("query")),
                row.getString("waits_for"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private <T> List<T> read(String sql, Reading<T> reading, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setQueryTimeout(LIMIT_SECONDS);
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<T> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(reading.read(row));
                }
            }
            return found;
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }
}
