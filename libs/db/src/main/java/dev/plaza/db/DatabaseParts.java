package dev.plaza.db;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an address, for whoever does not want to write a URL; looked at where there is no URL, save for the owner
 * role, which may stand beside one.
 */
@ConfigurationProperties(DatabaseSettings.PREFIX)
@Requires(property = DatabaseSettings.PREFIX + ".url")
record DatabaseParts(
        @Nullable String host,
        int port,
        @Nullable String name,
        @Nullable String user,
        @Nullable String password,
        @Nullable String migrationUser,
        @Nullable String migrationPassword) {

    Optional<DatabaseUrl> appRole() {
        return present(host)
                .map(machine -> DatabaseUrl.of(machine, port, present(name).orElseThrow(), user, password));
    }

    /** The owner role at the same address, or {@code app} itself where no owner is named. */
    DatabaseUrl ownerAt(DatabaseUrl app) {
        return present(migrationUser)
                .map(owner -> new DatabaseUrl(app.jdbcUrl(), owner, migrationPassword))
                .orElse(app);
    }

    private static Optional<String> present(@Nullable String text) {
        return Optional.ofNullable(text).filter(value -> !value.isBlank());
    }
}
