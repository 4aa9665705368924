package dev.plaza.db;

import java.sql.SQLException;
import java.time.Duration;

/**
 * A query that PostgreSQL refused, or that did not reach it. Tells the query's name, how long it took and the SQLSTATE,
 * but never the value of a parameter; so it has no cause, whose message might.
 */
public final class QueryFailedException extends RuntimeException {

    private static final String SYNTAX_OR_ACCESS = "42";

    private final transient DatabaseFault fault;

    QueryFailedException(String query, Duration duration, SQLException thrown) {
        super(message(query, duration, thrown));
        this.fault = DatabaseFault.of(thrown).orElse(DatabaseFault.UNKNOWN);
    }

    /** What PostgreSQL said. */
    public DatabaseFault fault() {
        return fault;
    }

    private static String message(String query, Duration duration, SQLException thrown) {
        DatabaseFault fault = DatabaseFault.of(thrown).orElse(DatabaseFault.UNKNOWN);
        String constraint = fault.constraint() == null ? "" : ", constraint " + fault.constraint();
        // such an error speaks of the statement alone
        String reason = fault.sqlState().startsWith(SYNTAX_OR_ACCESS) ? ": " + thrown.getMessage() : "";
        return "query " + query + " failed after " + duration.toMillis() + " ms with SQLSTATE " + fault.sqlState()
                + constraint + reason;
    }
}
