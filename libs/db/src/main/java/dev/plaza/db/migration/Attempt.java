package dev.plaza.db.migration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One try to apply a migration or to take it back, remembered whatever became of its transaction.
 *
 * @param startedBy the role
 * @param endedAt  null while it runs, and for ever when its process was killed
 * @param sqlState what PostgreSQL refused it with
 * @param message  why it failed; null unless it did
 */
public record Attempt(
        Direction direction,
        Instant startedAt,
        String startedBy,
        @Nullable Instant endedAt,
        @Nullable String sqlState,
        @Nullable String message) {

    /** Which way. */
    public enum Direction {
        UP,
        DOWN
    }

    boolean hasFailed() {
        return message != null;
    }

    boolean isOpen() {
        return endedAt == null;
    }
}
