package dev.plaza.db.migration;

import dev.plaza.db.DatabaseAddresses;
import dev.plaza.db.DatabaseUrl;
import io.micronaut.core.type.Argument;
import io.micronaut.core.value.PropertyResolver;
import java.time.Duration;
import java.util.List;

/**
 * What migrations need to know. Read from properties rather than bound, since commands migrate without starting beans.
 *
 * @param owner       the role that owns the tables, on a direct connection
 * @param locations   where Flyway looks; the down scripts lie beside
 * @param atStart     whether a start migrates; otherwise it refuses to go on while any migration is not as it should be
 * @param lockTimeout how long a statement in a transaction waits for a lock, since all that comes after it waits behind it
 * @param lockRetries how often a migration that could not have its lock is tried again
 * @param patience    how long to wait for another instance that is migrating
 */
record MigrationSettings(
        DatabaseUrl owner,
        List<String> locations,
        boolean atStart,
        Duration lockTimeout,
        int lockRetries,
        Duration patience) {

    private static final String PREFIX = "plaza.database.";

    static MigrationSettings of(PropertyResolver properties) {
        return new MigrationSettings(
                DatabaseAddresses.of(properties).ownerRole(),
                properties
                        .getProperty(PREFIX + "migration-locations", Argument.listOf(String.class))
                        .orElse(List.of("classpath:db/migration")),
                properties.getProperty(PREFIX + "migrate-at-start", Boolean.class, true),
                properties.getProperty(PREFIX + "migration-lock-timeout", Duration.class, Duration.ofSeconds(5)),
                properties.getProperty(PREFIX + "migration-lock-retries", Integer.class, 5),
                properties.getProperty(PREFIX + "migration-patience", Duration.class, Duration.ofMinutes(10)));
    }

    /** For {@code SET lock_timeout}. */
    String lockTimeoutMillis() {
        return lockTimeout.toMillis() + "ms";
    }
}
