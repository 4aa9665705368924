package dev.plaza.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.env.yaml.YamlPropertySourceLoader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void haveTheseNamesAndDefaults() throws IOException {
        try (InputStream file = SettingsTest.class.getResourceAsStream("/application.yml")) {
            assertThat(new YamlPropertySourceLoader().read("application.yml", file))
                    .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                            Map.entry("micronaut.application.name", "user-service"),
                            Map.entry("plaza.port", 3200),
                            Map.entry("plaza.database.url", "${USERS_DATABASE_URL:}"),
                            Map.entry("plaza.database.migration-url", "${USERS_DATABASE_MIGRATION_URL:}"),
                            Map.entry("plaza.database.read-only-url", "${USERS_DATABASE_READ_ONLY_URL:}"),
                            Map.entry("plaza.database.host", "${USERS_DATABASE_HOST:}"),
                            Map.entry("plaza.database.port", "${USERS_DATABASE_PORT:5432}"),
                            Map.entry("plaza.database.name", "${USERS_DATABASE_NAME:}"),
                            Map.entry("plaza.database.user", "${USERS_DATABASE_USER:}"),
                            Map.entry("plaza.database.password", "${USERS_DATABASE_PASSWORD:}"),
                            Map.entry("plaza.database.migration-user", "${USERS_DATABASE_MIGRATION_USER:}"),
                            Map.entry("plaza.database.migration-password", "${USERS_DATABASE_MIGRATION_PASSWORD:}"),
                            Map.entry("plaza.events.service", "user-service"),
                            Map.entry("plaza.user.age.min", 13),
                            Map.entry("plaza.user.age.max", 120),
                            Map.entry("plaza.user.friend-requests.wait-after-decline", "7d")));
        }
    }
}
