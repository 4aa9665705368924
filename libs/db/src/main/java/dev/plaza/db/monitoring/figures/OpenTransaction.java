package dev.plaza.db.monitoring.figures;

import org.jspecify.annotations.Nullable;

/**
 * A transaction that is still open.
 *
 * @param pid         of the server's process, for {@code pg_terminate_backend}
 * @param application what the client calls itself
 * @param state       {@code active}, {@code idle in transaction} or {@code idle in transaction (aborted)}
 * @param ageSeconds  since it began
 * @param idleSeconds since its last statement ended; 0 while one runs
 * @param statement   the last one
 * @param waitsFor    such as {@code Lock:transactionid} or {@code Client:ClientRead}; null when it waits for nothing
 */
public record OpenTransaction(
        int pid,
        @Nullable String role,
        String application,
        String state,
        double ageSeconds,
        double idleSeconds,
        String statement,
        @Nullable String waitsFor) {}
