package dev.plaza.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** The connection pools of this process, by name. Safe for use by many threads; closes them all when the process stops. */
@Singleton
public final class DatabaseConnectionManager {

    /** The name of the pool that a service's repositories use. */
    public static final String DEFAULT = "default";

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

    private final Map<String, HikariDataSource> pools = new ConcurrentHashMap<>();

    /**
     * Opens a pool; it connects when a connection is first asked for.
     *
     * @throws IllegalArgumentException when a pool of that name is open, or the name is not a lower-case word
     */
    public DataSource open(String name, DatabaseUrl url, int size, Duration acquireTimeout) {
        if (!name.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("not a pool's name: " + name);
        }
        return pools.compute(name, (key, open) -> {
            if (open != null) {
                throw new IllegalArgumentException("a pool of this name is open already: " + name);
            }
            return new HikariDataSource(settings(name, url, size, acquireTimeout));
        });
    }

    /**
     * The open pool of that name.
     *
     * @throws IllegalArgumentException naming the open ones, when there is none
     */
    public DataSource get(String name) {
        HikariDataSource pool = pools.get(name);
        if (pool == null) {
            throw new IllegalArgumentException("no pool is named " + name + "; open are " + names());
        }
        return pool;
    }

    /** The names of the open pools. */
    public Set<String> names() {
        return Set.copyOf(pools.keySet());
    }

    @PreDestroy
    void close() {
        pools.values().forEach(HikariDataSource::close);
        pools.clear();
    }

    private static HikariConfig settings(String name, DatabaseUrl url, int size, Duration acquireTimeout) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url.jdbcUrl());
        config.setUsername(url.user());
        config.setPassword(url.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(size, 2));
        config.setConnectionTimeout(acquireTimeout.toMillis());
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("connectTimeout", CONNECT_TIMEOUT.toSeconds());
        config.addDataSourceProperty("tcpKeepAlive", true);
        config.addDataSourceProperty("ApplicationName", "plaza");
        return config;
    }
}
