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
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "micronaut.application.name",
                            "user-service",
                            "plaza.port",
                            3200,
                            "plaza.database.url",
                            "${USERS_DATABASE_URL}",
                            "plaza.database.migration-url",
                            "${USERS_DATABASE_MIGRATION_URL:}",
                            "plaza.events.service",
                            "user-service"));
        }
    }
}
