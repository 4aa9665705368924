package dev.plaza.db.monitoring;

import dev.plaza.db.DatabaseConnectionManager;
import dev.plaza.db.migration.Migrations;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether the database answers, the way requests do: by a connection from the service's pool, which it gives back
 * after one round trip. Every {@value #REFRESH_SECONDS} seconds it also asks what changes slowly.
 */
@Singleton
@Requires(property = "plaza.database.url")
public final class DatabaseProbe {

    private static final long REFRESH_SECONDS = 5;
    private static final int LIMIT_SECONDS = 1;

    private final DatabaseConnectionManager pools;
    private final Migrations migrations;
    private volatile @Nullable SlowFacts facts;

    DatabaseProbe(DatabaseConnectionManager pools, Migrations migrations) {
        this.pools = pools;
        this.migrations = migrations;
    }

    /**
     * Waits as long as the pool lets a request wait, and a second for the answer.
     *
     * @throws SQLException when there is no connection or no answer
     */
    public DatabaseState ask() throws SQLException {
        long began = System.nanoTime();
        try (Connection connection =
                        pools.get(DatabaseConnectionManager.DEFAULT).getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(LIMIT_SECONDS);
            String version = version(statement);
            Duration responseTime = Duration.ofNanos(System.nanoTime() - began);
            SlowFacts known = facts;
            if (known == null || known.isOld()) {
                known = new SlowFacts(System.nanoTime(), size(statement), migrations.pending(connection));
                facts = known;
            }
            return new DatabaseState(version, known.sizeBytes, responseTime, known.pending);
        }
    }

    private static String version(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("show server_version")) {
            row.next();
            return row.getString(1);
        }
    }

    private static long size(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select pg_database_size(current_database())")) {
            row.next();
            return row.getLong(1);
        }
    }

    private record SlowFacts(long at, long sizeBytes, List<String> pending) {
        boolean isOld() {
            return System.nanoTime() - at > Duration.ofSeconds(REFRESH_SECONDS).toNanos();
        }
    }
}
