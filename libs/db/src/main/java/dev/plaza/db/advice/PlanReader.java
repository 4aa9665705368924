package dev.plaza.db.advice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plaza.db.monitoring.StatementText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Asks for plans and sizes, and executes nothing. */
final class PlanReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LIMIT_SECONDS = 5;

    private final Connection connection;

    PlanReader(Connection connection) {
        this.connection = connection;
    }

    /**
     * The plan for whatever values its parameters take; nothing for a text that may hold more than one statement, of which
     * the server would plan the first and execute the others.
     */
    Optional<Plan> explain(String sql) throws SQLException {
        if (StatementText.withoutValues(sql).contains(";")) {
            return Optional.empty();
        }
        // nativeSQL writes $1, $2 … for question marks
        String explain = "explain (generic_plan, verbose, format json) " + connection.nativeSQL(sql);
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(LIMIT_SECONDS);
            statement.setEscapeProcessing(false);
            try (ResultSet row = statement.executeQuery(explain)) {
                row.next();
                return Optional.of(
                        new Plan(JSON.readTree(row.getString(1)).path(0).path("Plan")));
            }
        } catch (JsonProcessingException tooDeep) {
            throw new IllegalStateException(tooDeep);
        }
    }

    /** As the last ANALYZE or VACUUM counted them; 0 where there was none. */
    long rowsOf(String schema, String table) {
        String sql = """
                select greatest(c.reltuples, 0)
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = ? and c.relname = ?
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, schema);
            statement.setString(2, table);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        } catch (SQLException away) {
            return 0;
        }
    }
}
