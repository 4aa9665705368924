package dev.plaza.db;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What PostgreSQL said went wrong, found behind whatever wraps it: told by SQLSTATE and constraint name, never by the
 * text of a message.
 *
 * @param sqlState   five characters; see appendix A of the PostgreSQL manual
 * @param constraint the violated constraint or unique index, where there is one
 */
public record DatabaseFault(String sqlState, @Nullable String constraint) {

    /** Where the driver told no SQLSTATE. */
    static final DatabaseFault UNKNOWN = new DatabaseFault("58000", null);

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String DEADLOCK_DETECTED = "40P01";

    /** The innermost database fault among {@code thrown} and its causes. */
    public static Optional<DatabaseFault> of(@Nullable Throwable thrown) {
        DatabaseFault found = null;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof QueryFailedException query) {
                return Optional.of(query.fault());
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                found = new DatabaseFault(sql.getSQLState(), constraintOf(sql));
            }
        }
        return Optional.ofNullable(found);
    }

    /** Whether {@code thrown} says that a row would have broken the unique constraint or index of that name. */
    public static boolean isDuplicateOf(String constraint, Throwable thrown) {
        return of(thrown)
                .filter(fault -> fault.sqlState.equals(UNIQUE_VIOLATION) && constraint.equals(fault.constraint))
                .isPresent();
    }

    /** Whether another transaction was in the way, so that doing the same again may well succeed. */
    public boolean isConflict() {
        return sqlState.equals(SERIALIZATION_FAILURE) || sqlState.equals(DEADLOCK_DETECTED);
    }

    /** Whether the server is not, or no longer, at the other end of the connection: 08, or 57P while it stops or starts. */
    public boolean isConnectionLost() {
        return sqlState.startsWith("08") || sqlState.startsWith("57P");
    }

    /**
     * Whether the database, rather than the statement, is at fault: no connection (08), no resources (53), shutting down
     * or starting up (57P), or a conflict. Trying later is then right.
     */
    public boolean isTransient() {
        return isConflict() || isConnectionLost() || sqlState.startsWith("53");
    }

    private static @Nullable String constraintOf(SQLException thrown) {
        if (!(thrown instanceof PSQLException fault)) {
            return null;
        }
        ServerErrorMessage message = fault.getServerErrorMessage();
        return message == null ? null : message.getConstraint();
    }
}
