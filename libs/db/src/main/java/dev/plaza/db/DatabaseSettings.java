package dev.plaza.db;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The database of a service.
 *
 * @param url                the app role's URL, as {@link DatabaseUrl} reads it; may lead through a connection pooler
 * @param migrationUrl       the owner role's direct URL; where it is missing or empty, {@code url} serves
 * @param poolSize           connections at most
 * @param acquireTimeout     how long a request waits for a connection before it is answered 503
 * @param migrationLocations where Flyway looks
 */
@ConfigurationProperties(DatabaseSettings.PREFIX)
@Requires(property = DatabaseSettings.PREFIX + ".url")
record DatabaseSettings(
        String url,
        @Nullable String migrationUrl,
        int poolSize,
        Duration acquireTimeout,
        List<String> migrationLocations) {

    static final String PREFIX = "plaza.database";

    DatabaseUrl appRole() {
        return DatabaseUrl.parse(url);
    }

    DatabaseUrl ownerRole() {
        return DatabaseUrl.parse(Optional.ofNullable(migrationUrl)
                .filter(text -> !text.isBlank())
                .orElse(url));
    }
}
