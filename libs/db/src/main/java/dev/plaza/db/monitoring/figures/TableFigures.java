package dev.plaza.db.monitoring.figures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A table.
 *
 * @param sizeBytes       with its indexes
 * @param indexBytes      of those its indexes
 * @param liveRows        estimated
 * @param deadRows        estimated; what vacuum has to remove
 * @param sequentialScans readings from one end to the other
 * @param indexScans      readings through an index
 * @param vacuumedAt      by hand or by itself; null if never
 */
public record TableFigures(
        String name,
        long sizeBytes,
        long indexBytes,
        long liveRows,
        long deadRows,
        long sequentialScans,
        long indexScans,
        @Nullable Instant vacuumedAt) {}
