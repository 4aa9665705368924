package dev.plaza.db.migration;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What the database, or whoever spoke to it, said no with.
 *
 * @param sqlState null where no database was involved
 * @param message  the first line of PostgreSQL's message: its details would repeat values of rows. Not even that of data
 *                 exceptions (class 22), for these quote the value: {@code invalid input syntax for type integer: "…"}
 */
record Refusal(@Nullable String sqlState, String message) {

    private static final String DATA_EXCEPTION = "22";

    /** Whether PostgreSQL's own words may hold a value of some row. */
    static boolean isAboutValues(@Nullable String sqlState) {
        return sqlState != null && sqlState.startsWith(DATA_EXCEPTION);
    }

    static Refusal of(Throwable thrown) {
        SQLException found = null;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                found = sql;
            }
        }
        return found == null
                ? new Refusal(null, firstLine(String.valueOf(thrown.getMessage())))
                : new Refusal(found.getSQLState(), messageOf(found));
    }

    @Override
    public String toString() {
        return sqlState == null ? message : sqlState + " " + message;
    }

    private static String messageOf(SQLException fault) {
        if (isAboutValues(fault.getSQLState())) {
            return "a value does not suit the statement";
        }
        ServerErrorMessage told = fault instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
        return told == null || told.getMessage() == null
                ? firstLine(String.valueOf(fault.getMessage()))
                : told.getMessage();
    }

    private static String firstLine(String text) {
        return text.strip().lines().findFirst().orElse("");
    }
}
