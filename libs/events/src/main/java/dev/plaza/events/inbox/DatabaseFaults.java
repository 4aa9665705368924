package dev.plaza.events.inbox;

import dev.plaza.db.DatabaseFault;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;

/** Tells a database that cannot work at the moment from a handler that failed. */
final class DatabaseFaults {

    private DatabaseFaults() {}

    /**
     * Whether {@code thrown} says that the database is away, starting, full, busy or failed over; then every other event
     * would fare the same.
     */
    static boolean isDatabaseAtFault(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException
                    || cause instanceof SQLRecoverableException
                    || cause instanceof SQLNonTransientConnectionException
                    || (cause instanceof SQLException fault && isSystemError(fault.getSQLState()))) {
                return true;
            }
        }
        return DatabaseFault.of(thrown).filter(DatabaseFault::isTransient).isPresent();
    }

    /** Trouble with the disk, or a standby where the primary was. */
    private static boolean isSystemError(@Nullable String sqlState) {
        return sqlState != null && (sqlState.startsWith("58") || sqlState.equals("25006"));
    }
}
