package dev.plaza.db.migration;

import dev.plaza.db.DatabaseUrl;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Flyway, which finds, orders and applies the scripts. Versions are timestamps and each library ships the tables it needs,
 * so a version may turn up that is older than the newest one applied; it is applied all the same.
 */
final class FlywayFactory {

    private final MigrationSettings settings;

    FlywayFactory(MigrationSettings settings) {
        this.settings = settings;
    }

    FluentConfiguration configuration() {
        DatabaseUrl owner = settings.owner();
        return Flyway.configure()
                .dataSource(owner.jdbcUrl(), owner.user(), owner.password())
                .jdbcProperties(MigrationSession.PROPERTIES)
                .locations(settings.locations().toArray(String[]::new))
                .outOfOrder(true)
                // else CREATE INDEX CONCURRENTLY waits for Flyway's own lock
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"));
    }
}
