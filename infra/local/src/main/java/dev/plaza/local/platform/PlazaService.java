package dev.plaza.local.platform;

import dev.plaza.contracts.Services;
import dev.plaza.local.PlazaException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every process of the platform that is built here: its module and, where it has one, its database. A service whose
 * module has not been built is left out of a run.
 */
public enum PlazaService {
    AUTH(Services.AUTH, 3100, "auth_db", "AUTH", 88),
    USER(Services.USER, 3200, "users_db", "USERS", 56),
    POST(Services.POST, 3300, "posts_db", "POSTS", 56),
    MESSAGE(Services.MESSAGE, 3400, "messages_db", "MESSAGES", 56),
    MEDIA(Services.MEDIA, 3500, "media_db", "MEDIA", 72),
    NOTIFICATION(Services.NOTIFICATION, 3600, "notifications_db", "NOTIFICATIONS", 56),
    GATEWAY("gateway", 8080, null, null, 56);

    private final String id;
    private final int canonicalPort;
    private final @Nullable String database;
    private final @Nullable String databasePrefix;
    private final int heapMebibytes;

    PlazaService(
            String id,
            int canonicalPort,
            @Nullable String database,
            @Nullable String databasePrefix,
            int heapMebibytes) {
        this.id = id;
        this.canonicalPort = canonicalPort;
        this.database = database;
        this.databasePrefix = databasePrefix;
        this.heapMebibytes = heapMebibytes;
    }

    /** The name of its module, of its jar, of its queues and in every list. */
    public String id() {
        return id;
    }

    public int canonicalPort() {
        return canonicalPort;
    }

    public Optional<String> database() {
        return Optional.ofNullable(database);
    }

    /** Names the URL of the pooled connections as the service's own role, such as {@code USERS_DATABASE_URL}. */
    public Optional<String> databaseUrlVariable() {
        return Optional.ofNullable(databasePrefix).map(prefix -> prefix + "_DATABASE_URL");
    }

    /** Names the URL of a copy of the database to read from. */
    public Optional<String> readOnlyUrlVariable() {
        return Optional.ofNullable(databasePrefix).map(prefix -> prefix + "_DATABASE_READ_ONLY_URL");
    }

    /** Names the URL of the role that owns the schema and migrates it. */
    public Optional<String> migrationUrlVariable() {
        return Optional.ofNullable(databasePrefix).map(prefix -> prefix + "_DATABASE_MIGRATION_URL");
    }

    /** Names the URL under which the gateway finds it, such as {@code USER_SERVICE_URL}. */
    public String serviceUrlVariable() {
        return name() + "_SERVICE_URL";
    }

    /** Small on purpose; auth's leaves room for the two password hashes of 19 MiB that it makes at a time. */
    public int heapMebibytes() {
        return heapMebibytes;
    }

    public static List<PlazaService> withDatabase() {
        return Arrays.stream(values())
                .filter(service -> service.database().isPresent())
                .toList();
    }

    /** The service a person means by its full name or by the part before {@code -service}. */
    public static PlazaService named(String name) {
        return Arrays.stream(values())
                .filter(service -> service.id.equals(name) || service.id.equals(name + "-service"))
                .findFirst()
                .orElseThrow(() -> new PlazaException("There is no service " + name + "; there are "
                        + Arrays.stream(values()).map(PlazaService::id).collect(Collectors.joining(", ")) + "."));
    }
}
