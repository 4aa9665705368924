package dev.plaza.db;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The connection pools of this process, by name: {@value #DEFAULT}, through which the repositories of a service work,
 * {@value #READ_ONLY} where a copy to read from is configured, and whatever else a service opens. Safe for use by many
 * threads; closes them all when the process stops, once their connections have come back.
 *
 * <p>{@link #get}, {@link #query} and {@link #transaction} reach a pool as it is, without an identity: to tables under
 * row-level security they are nobody. The way to those is {@link Transactions}.
 */
@Singleton
public final class DatabaseConnectionManager {

    /** The name of the pool that a service's repositories use. */
    public static final String DEFAULT = "default";

    /** The name of the pool of the copy to read from. */
    public static final String READ_ONLY = "read-only";

    private final Pools pools;
    private final HeldConnections held;
    private final Map<String, HikariDataSource> open = new ConcurrentHashMap<>();

    DatabaseConnectionManager(Pools pools, HeldConnections held) {
        this.pools = pools;
        this.held = held;
    }

    /**
     * Opens a pool; it connects when a connection is first asked for.
     *
     * @throws IllegalArgumentException when a pool of that name is open, the name is not a lower-case word, or the URL asks
     *                                  for less TLS than it has to
     */
    public HikariDataSource open(String name, DatabaseUrl url, PoolOption... options) {
        if (!name.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("not a pool's name: " + name);
        }
        return open.compute(name, (_, existing) -> {
            if (existing != null) {
                throw new IllegalArgumentException("a pool of this name is open already: " + name);
            }
            return pools.make(name, url, Set.of(options));
        });
    }

    /**
     * The open pool of that name.
     *
     * @throws IllegalArgumentException naming the open ones, when there is none
     */
    public DataSource get(String name) {
        return pool(name);
    }

    /**
     * Runs one query on a pool and reads its rows.
     *
     * @param label  names the query in errors and logs
     * @param values of the parameters, in their order
     * @throws QueryFailedException     when PostgreSQL refuses it, or no connection is to be had
     * @throws IllegalArgumentException as {@link #get}
     */
    public <T> List<T> query(String name, String label, String sql, RowReader<T> reader, @Nullable Object... values) {
        return with(name, label, connection -> NamedQuery.read(connection, sql, reader, values));
    }

    /**
     * Runs {@code work} in a transaction of its own on a pool; whatever it throws rolls back.
     *
     * @throws QueryFailedException     when the connection fails at the begin or the end
     * @throws IllegalArgumentException as {@link #get}
     */
    public <T> T transaction(String name, ConnectionWork<T> work) {
        return with(name, "transaction on " + name, connection -> inTransaction(connection, work));
    }

    /** What the connections of that pool are doing. */
    public PoolStatistics statistics(String name) {
        return PoolStatistics.of(pool(name));
    }

    /** Whether the database behind that pool answers, and how fast. Waits no longer than the pool's own limits. */
    public PoolHealth health(String name) {
        return PoolHealth.of(pool(name));
    }

    /** The names of the open pools. */
    public Set<String> names() {
        return Set.copyOf(open.keySet());
    }

    /** Closes a pool once its connections have come back, as {@link PoolSettings#closeTimeout} allows. */
    public void close(String name) {
        HikariDataSource pool = pool(name);
        open.remove(name, pool);
        pools.close(pool);
    }

    @PreDestroy
    void close() {
        names().forEach(this::close);
    }

    private <T> T with(String name, String label, ConnectionWork<T> work) {
        HikariDataSource pool = pool(name);
        return NamedQuery.of(label).run(() -> {
            try (Connection connection = pool.getConnection()) {
                Runnable end = held.begin();
                try {
                    return work.with(connection);
                } finally {
                    end.run();
                }
            }
        });
    }

    private HikariDataSource pool(String name) {
        HikariDataSource pool = open.get(name);
        if (pool == null) {
            throw new IllegalArgumentException("no pool is named " + name + "; open are " + names());
        }
        return pool;
    }

    private static <T> T inTransaction(Connection connection, ConnectionWork<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            T result = work.with(connection);
            TransactionState.requireSound(connection);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException | Error fault) {
            rollBack(connection, fault);
            throw fault;
        }
    }

    private static void rollBack(Connection connection, Throwable because) {
        try {
            connection.rollback();
        } catch (SQLException fault) {
            because.addSuppressed(fault);
        }
    }
}
