package dev.plaza.db.monitoring.figures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A database as a whole.
 *
 * @param version       of the server, such as {@code 17.11}
 * @param sizeBytes     tables, indexes and all
 * @param cacheHitRatio share of the blocks that were found in the server's own cache, 0 to 1; null before the first read
 * @param connections   open ones, ours included
 * @param deadlocks     that had to be broken
 * @param tempBytes     written by sorts and hashes that did not fit into their memory
 * @param countedSince  when the counters of tables and indexes began; null if they never were reset
 */
public record DatabaseFigures(
        String name,
        String version,
        long sizeBytes,
        @Nullable Double cacheHitRatio,
        int connections,
        int maxConnections,
        long commits,
        long rollbacks,
        long deadlocks,
        long tempBytes,
        @Nullable Instant countedSince) {}
