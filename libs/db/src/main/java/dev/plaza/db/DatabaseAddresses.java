package dev.plaza.db;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.value.PropertyResolver;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a service's database is, for each of the roles in which it is reached, with TLS as it has to be. */
@Singleton
@Requires(beans = DatabaseSettings.class)
public final class DatabaseAddresses {

    private final DatabaseSettings settings;
    private final DatabaseParts parts;
    private final TlsSettings tls;

    DatabaseAddresses(DatabaseSettings settings, DatabaseParts parts, TlsSettings tls) {
        this.settings = settings;
        this.parts = parts;
        this.tls = tls;
    }

    /** The same for commands, which work without beans. */
    public static DatabaseAddresses of(PropertyResolver properties) {
        PropertyWords words = new PropertyWords(properties);
        return new DatabaseAddresses(
                new DatabaseSettings(
                        words.text("url"),
                        words.text("migration-url"),
                        words.text("read-only-url"),
                        Boolean.parseBoolean(words.text("through-pooler")),
                        String.valueOf(words.text("unencrypted")),
                        List.of()),
                new DatabaseParts(
                        words.text("host"),
                        properties.getProperty(DatabaseSettings.PREFIX + ".port", Integer.class, 5432),
                        words.text("name"),
                        words.text("user"),
                        words.text("password"),
                        words.text("migration-user"),
                        words.text("migration-password")),
                new TlsSettings(words.text("tls.ca"), words.text("tls.certificate"), words.text("tls.key")));
    }

    /** The role that reads and writes rows. */
    public DatabaseUrl appRole() {
        return encrypted(parsed(settings.url())
                .or(parts::appRole)
                .orElseThrow(() -> new IllegalStateException("neither a URL nor a host of the database is set")));
    }

    /** The role that owns the tables, by a direct connection; the app role where no other is set. */
    public DatabaseUrl ownerRole() {
        return parsed(settings.migrationUrl()).map(this::encrypted).orElseGet(() -> parts.ownerAt(appRole()));
    }

    /** The copy to read from, where there is one. */
    public Optional<DatabaseUrl> readOnly() {
        return parsed(settings.readOnlyUrl()).map(this::encrypted);
    }

    private DatabaseUrl encrypted(DatabaseUrl url) {
        return tls.applyTo(url, settings.unencrypted().equals(DatabaseSettings.ALLOWED));
    }

    private static Optional<DatabaseUrl> parsed(@Nullable String text) {
        return Optional.ofNullable(text).filter(url -> !url.isBlank()).map(DatabaseUrl::parse);
    }

    private record PropertyWords(PropertyResolver properties) {
        @Nullable String text(String name) {
            return properties
                    .getProperty(DatabaseSettings.PREFIX + "." + name, String.class)
                    .orElse(null);
        }
    }
}
