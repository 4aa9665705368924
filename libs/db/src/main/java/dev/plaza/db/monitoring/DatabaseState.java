package dev.plaza.db.monitoring;

import java.time.Duration;
import java.util.List;

/**
 * A database that answered.
 *
 * @param version           of the server
 * @param sizeBytes         some seconds old at most
 * @param responseTime      of a round trip, getting a connection from the pool included
 * @param pendingMigrations scripts of this process that the database lacks, or has broken or changed; none while the
 *                          schema is up to date
 */
public record DatabaseState(String version, long sizeBytes, Duration responseTime, List<String> pendingMigrations) {

    public DatabaseState {
        pendingMigrations = List.copyOf(pendingMigrations);
    }
}
