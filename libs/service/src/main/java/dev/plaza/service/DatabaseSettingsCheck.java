package dev.plaza.service;

import dev.plaza.db.DatabaseSettings;
import dev.plaza.db.DatabaseUrl;
import dev.plaza.http.ConfigurationCheck;
import dev.plaza.http.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a service's database demands of its settings: an address, TLS beyond this machine, and limits that make sense. */
public final class DatabaseSettingsCheck implements ConfigurationCheck {

    private static final String DATABASE = "plaza.database.";
    private static final String URL = DATABASE + "url";
    private static final int MOST_CONNECTIONS = 200;

    private static final Map<String, Duration> LEAST = Map.of(
            "idle-timeout", Duration.ofSeconds(10),
            "connect-timeout", Duration.ofSeconds(1),
            "acquire-timeout", Duration.ofMillis(250),
            "max-lifetime", Duration.ofSeconds(30),
            "socket-timeout", Duration.ofSeconds(1),
            "leak-threshold", Duration.ZERO,
            "close-timeout", Duration.ZERO);

    @Override
    public void check(Settings settings) {
        boolean isUnencryptedAllowed = settings.oneOf(DATABASE + "unencrypted", "refused", DatabaseSettings.ALLOWED)
                .filter(DatabaseSettings.ALLOWED::equals)
                .isPresent();
        if (settings.text(URL).isPresent()) {
            address(settings, URL, isUnencryptedAllowed);
        } else {
            parts(settings);
        }
        List.of("migration-url", "read-only-url")
                .forEach(name -> address(settings, DATABASE + name, isUnencryptedAllowed));
        migrations(settings);
        certificate(settings);
        pool(settings);
    }

    private static void address(Settings settings, String property, boolean isUnencryptedAllowed) {
        Optional<DatabaseUrl> url = settings.text(property).flatMap(text -> parsed(settings, property, text));
        if (url.filter(DatabaseUrl::isTooWeaklyEncrypted).isPresent() && !isUnencryptedAllowed) {
            settings.fault(
                    property,
                    "leads to another host without checking its certificate: leave sslmode out or say"
                            + " sslmode=verify-full; " + DATABASE + "unencrypted=" + DatabaseSettings.ALLOWED
                            + " allows it");
        }
    }

    private static Optional<DatabaseUrl> parsed(Settings settings, String property, String text) {
        try {
            return Optional.of(DatabaseUrl.parse(text));
        } catch (IllegalArgumentException malformed) {
            settings.fault(property, String.valueOf(malformed.getMessage()));
            return Optional.empty();
        }
    }

    private static void parts(Settings settings) {
        if (settings.text(DATABASE + "host").isEmpty()) {
            settings.fault(
                    URL,
                    "is missing: the database, as postgres://user:password@host:port/name; or host, port, name, user"
                            + " and password");
            return;
        }
        settings.number(DATABASE + "port", 1, 65_535);
        settings.required(DATABASE + "name", "the database's name");
        settings.required(DATABASE + "user", "the role that reads and writes rows");
        settings.required(DATABASE + "password", "its password");
    }

    private static void migrations(Settings settings) {
        boolean isThroughPooler = settings.oneOf(DATABASE + "through-pooler", "true", "false")
                .filter("true"::equals)
                .isPresent();
        if (isThroughPooler && settings.text(DATABASE + "migration-url").isEmpty()) {
            settings.fault(
                    DATABASE + "migration-url", "is missing: migrations need a direct connection, not a pooler's");
        }
        if (settings.text(DATABASE + "migration-user").isPresent()) {
            settings.required(DATABASE + "migration-password", "the password of the role that owns the tables");
        }
    }

    private static void certificate(Settings settings) {
        boolean isShown = settings.text(DATABASE + "tls.certificate").isPresent()
                || settings.text(DATABASE + "tls.key").isPresent();
        if (isShown && settings.text(DATABASE + "tls.ca").isEmpty()) {
            settings.fault(
                    DATABASE + "tls.ca", "is missing: with a certificate of our own the server's CA has to be named");
        }
    }

    private static void pool(Settings settings) {
        Optional<Integer> size = settings.number(DATABASE + "pool-size", 1, MOST_CONNECTIONS);
        Optional<Integer> idle = settings.number(DATABASE + "pool-min-idle", 0, MOST_CONNECTIONS);
        if (size.isPresent() && idle.filter(count -> count > size.get()).isPresent()) {
            settings.fault(DATABASE + "pool-min-idle", "must not be more than " + DATABASE + "pool-size");
        }
        LEAST.forEach((name, least) -> settings.duration(DATABASE + name, least));
    }
}
