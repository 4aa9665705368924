package dev.plaza.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plaza.testing.TestServers;
import io.micronaut.context.env.yaml.YamlPropertySourceLoader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void haveTheseNamesAndDefaults() throws IOException {
        try (InputStream file = SettingsTest.class.getResourceAsStream("/application.yml")) {
            assertThat(new TreeMap<>(new YamlPropertySourceLoader().read("application.yml", file)))
                    .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                            Map.entry("micronaut.application.name", "auth-service"),
                            Map.entry("micronaut.server.port", "${PLAZA_PORT:3100}"),
                            Map.entry("plaza.database.url", "${AUTH_DATABASE_URL}"),
                            Map.entry("plaza.database.migration-url", "${AUTH_DATABASE_MIGRATION_URL:}"),
                            Map.entry("plaza.events.service", "auth-service"),
                            Map.entry("plaza.auth.key-secret", "${PLAZA_AUTH_KEY_SECRET:}"),
                            Map.entry("plaza.auth.access-token-lifetime", "15m"),
                            Map.entry("plaza.auth.refresh-token-lifetime", "30d"),
                            Map.entry("plaza.auth.refresh-grace", "10s"),
                            Map.entry("plaza.auth.jwks-max-age", "5m"),
                            Map.entry("plaza.auth.passwords.memory-kib", 19456),
                            Map.entry("plaza.auth.passwords.passes", 2),
                            Map.entry("plaza.auth.passwords.parallelism", 1),
                            Map.entry("plaza.auth.passwords.concurrency", 0),
                            Map.entry("plaza.auth.passwords.patience", "5s")));
        }
    }

    @Test
    void refuseHashesThatAreTooCheap() {
        var database = TestServers.database("settings");

        assertThatThrownBy(() -> TestAuthService.start(
                        database, Map.of("plaza.auth.passwords.memory-kib", 1024, "plaza.auth.passwords.passes", 1)))
                .hasStackTraceContaining("memoryKib")
                .hasStackTraceContaining("passes");
    }
}
