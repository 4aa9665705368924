package dev.plaza.db;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Whether a database answers.
 *
 * @param version      of the server, such as {@code 17.11}; null when it does not answer
 * @param responseTime how long a connection and its answer took
 */
public record PoolHealth(boolean isConnected, @Nullable String version, Duration responseTime) {

    static PoolHealth of(HikariDataSource pool) {
        long began = System.nanoTime();
        try (Connection connection = pool.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("show server_version")) {
            row.next();
            return new PoolHealth(true, row.getString(1), since(began));
        } catch (SQLException _) {
            return new PoolHealth(false, null, since(began));
        }
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
