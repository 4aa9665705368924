package dev.plaza.db;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the database of a service is. A blank text counts as missing.
 *
 * @param url                the app role's URL, as {@link DatabaseUrl} reads it; may lead through a connection pooler
 * @param migrationUrl       the owner role's direct URL; where it is missing, {@code url} serves
 * @param readOnlyUrl        a copy that follows the database, for reads that may be a moment old; may be missing
 * @param throughPooler      whether {@code url} and {@code readOnlyUrl} lead through a pooler that lends a server connection for one
 *                           transaction at a time, such as PgBouncer: nothing is then prepared on the server
 * @param unencrypted        {@code allowed} lets a connection to another host go without checked TLS
 * @param migrationLocations where Flyway looks
 */
@ConfigurationProperties(DatabaseSettings.PREFIX)
@Requires(property = DatabaseSettings.PREFIX + ".url")
public record DatabaseSettings(
        @Nullable String url,
        @Nullable String migrationUrl,
        @Nullable String readOnlyUrl,
        boolean throughPooler,
        String unencrypted,
        List<String> migrationLocations) {

    static final String PREFIX = "plaza.database";

    /** What {@link #unencrypted} says to allow it. */
    public static final String ALLOWED = "allowed";
}
