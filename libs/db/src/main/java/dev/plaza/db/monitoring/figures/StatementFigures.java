package dev.plaza.db.monitoring.figures;

import org.jspecify.annotations.Nullable;

/**
 * A statement as the server has counted it, whoever sent it.
 *
 * @param role        that sent it; null when it is gone
 * @param rows        returned or changed, in all executions
 * @param cacheHitRatio as that of the database; null when it read no blocks
 */
public record StatementFigures(
        String statement,
        @Nullable String role,
        long calls,
        double totalMillis,
        double meanMillis,
        double maxMillis,
        long rows,
        @Nullable Double cacheHitRatio) {}
