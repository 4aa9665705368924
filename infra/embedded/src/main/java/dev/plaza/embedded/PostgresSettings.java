package dev.plaza.embedded;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How an embedded PostgreSQL runs.
 *
 * @param dataDirectory kept over restarts; null for a temporary one that goes when the server is closed
 * @param port the TCP port on the loopback address, 0 for a free one
 * @param durable whether an acknowledged commit survives a power cut; off is for tests only
 * @param maxConnections what all pools together may open
 * @param password of the administrator {@code postgres}
 */
public record PostgresSettings(
        @Nullable Path dataDirectory, int port, boolean durable, int maxConnections, String password) {

    private static final int DEFAULT_MAX_CONNECTIONS = 300;
    private static final String DEFAULT_PASSWORD = "postgres";

    /** A durable server whose data stays in the given directory. */
    public static PostgresSettings keptIn(Path dataDirectory) {
        return new PostgresSettings(
                dataDirectory.toAbsolutePath().normalize(), 0, true, DEFAULT_MAX_CONNECTIONS, DEFAULT_PASSWORD);
    }

    /** A fast server for tests: nothing is forced to disk, nothing stays. */
    public static PostgresSettings temporary() {
        return new PostgresSettings(null, 0, false, DEFAULT_MAX_CONNECTIONS, DEFAULT_PASSWORD);
    }

    public PostgresSettings withPort(int other) {
        return new PostgresSettings(dataDirectory, other, durable, maxConnections, password);
    }

    public PostgresSettings withDurable(boolean other) {
        return new PostgresSettings(dataDirectory, port, other, maxConnections, password);
    }

    public PostgresSettings withMaxConnections(int other) {
        return new PostgresSettings(dataDirectory, port, durable, other, password);
    }

    public PostgresSettings withPassword(String other) {
        return new PostgresSettings(dataDirectory, port, durable, maxConnections, other);
    }

    @Override
    public String toString() {
        return "PostgresSettings[dataDirectory=" + dataDirectory + ", port=" + port + ", durable=" + durable + "]";
    }
}
