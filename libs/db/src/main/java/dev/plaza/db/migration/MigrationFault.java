package dev.plaza.db.migration;

import org.jspecify.annotations.Nullable;

/**
 * Why the schema is not, or would not be, what it should: said so that a person knows what to do next. Holds no values of
 * rows.
 */
public final class MigrationFault extends RuntimeException {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final @Nullable String sqlState;

    MigrationFault(String message) {
        this(message, null, null);
    }

    MigrationFault(String message, @Nullable String sqlState, @Nullable Throwable cause) {
        super(message);
        if (cause != null && !Refusal.isAboutValues(sqlState)) {
            // not as the cause: whoever explains a fault by its innermost cause would tell less than we do
            addSuppressed(cause);
        }
        this.sqlState = sqlState;
    }

    /** What is to be thrown, after {@code last} was done; should that fail as well, the first to fail is still the one told. */
    static <T extends RuntimeException> T after(Runnable last, T thrown) {
        try {
            last.run();
        } catch (RuntimeException too) {
            thrown.addSuppressed(too);
        }
        return thrown;
    }

    /** PostgreSQL's five characters, where it refused a statement. */
    public @Nullable String sqlState() {
        return sqlState;
    }

    /** Whether somebody else held a lock for longer than we would wait; nothing has changed then. */
    boolean isLockTimeout() {
        return LOCK_NOT_AVAILABLE.equals(sqlState);
    }
}
