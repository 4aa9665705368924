package dev.plaza.db;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;

/**
 * A pool at one moment.
 *
 * @param active  connections lent out
 * @param idle    connections at rest
 * @param waiting threads that wait for one
 * @param max     connections it may hold
 */
public record PoolStatistics(int active, int idle, int waiting, int max) {

    static PoolStatistics of(HikariDataSource pool) {
        HikariPoolMXBean state = pool.getHikariPoolMXBean();
        return new PoolStatistics(
                state.getActiveConnections(),
                state.getIdleConnections(),
                state.getThreadsAwaitingConnection(),
                pool.getMaximumPoolSize());
    }
}
