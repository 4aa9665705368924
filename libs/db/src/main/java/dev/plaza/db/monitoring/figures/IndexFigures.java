package dev.plaza.db.monitoring.figures;

/**
 * An index.
 *
 * @param scans   readings through it
 * @param isValid not if {@code CREATE INDEX CONCURRENTLY} failed and left it behind: it is then kept up to date for nothing
 */
public record IndexFigures(String name, String table, long sizeBytes, long scans, boolean isValid) {}
