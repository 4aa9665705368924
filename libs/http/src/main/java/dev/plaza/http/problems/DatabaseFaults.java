package dev.plaza.http.problems;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/**
 * Tells a database that is away from a statement that is wrong, by the JDK's types and SQLSTATEs alone: no connection
 * (08), no resources (53), shutting down or starting up (57P), and a pool's time-out.
 */
final class DatabaseFaults {

    private DatabaseFaults() {}

    static boolean isUnavailable(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || (cause instanceof SQLException sql && isUnavailable(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnavailable(@Nullable String sqlState) {
        return sqlState != null
                && (sqlState.startsWith("08") || sqlState.startsWith("53") || sqlState.startsWith("57P"));
    }
}
