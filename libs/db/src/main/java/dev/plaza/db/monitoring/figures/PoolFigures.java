package dev.plaza.db.monitoring.figures;

/**
 * A connection pool of this process.
 *
 * @param active  connections lent out
 * @param idle    connections at rest
 * @param waiting threads that wait for one
 * @param max     connections it may hold
 */
public record PoolFigures(String name, int active, int idle, int waiting, int max) {}
