package dev.plaza.db;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the schema up to date when a service starts, as the owner role. Several instances may start at once: Flyway
 * lets one migrate while the others wait. Versions are timestamps, and each library ships the tables it needs, so a
 * version may turn up that is older than the newest one applied; it is applied all the same.
 */
@Singleton
@Requires(beans = DatabaseSettings.class)
final class Migrations {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private final DatabaseSettings settings;
    private final DatabaseAddresses addresses;

    Migrations(DatabaseSettings settings, DatabaseAddresses addresses) {
        this.settings = settings;
        this.addresses = addresses;
    }

    void run() {
        DatabaseUrl url = addresses.ownerRole();
        var result = Flyway.configure()
                .dataSource(url.jdbcUrl(), url.user(), url.password())
                .locations(settings.migrationLocations().toArray(String[]::new))
                .outOfOrder(true)
                .connectRetries(5)
                .connectRetriesInterval(1)
                // else CREATE INDEX CONCURRENTLY waits for Flyway's own lock
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .load()
                .migrate();
        LOG.info("migrations applied: {}, schema version {}", result.migrationsExecuted, result.targetSchemaVersion);
    }
}
