package dev.plaza.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.http.Settings;
import io.micronaut.context.env.yaml.YamlPropertySourceLoader;
import io.micronaut.core.value.MapPropertyResolver;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @Test
    void haveTheseNamesAndDefaults() throws IOException {
        try (InputStream file = SettingsTest.class.getResourceAsStream("/application.yml")) {
            assertThat(new YamlPropertySourceLoader().read("application.yml", file))
                    .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                            Map.entry("micronaut.application.name", "post-service"),
                            Map.entry("plaza.port", 3300),
                            Map.entry("plaza.database.url", "${POSTS_DATABASE_URL:}"),
                            Map.entry("plaza.database.migration-url", "${POSTS_DATABASE_MIGRATION_URL:}"),
                            Map.entry("plaza.database.read-only-url", "${POSTS_DATABASE_READ_ONLY_URL:}"),
                            Map.entry("plaza.database.host", "${POSTS_DATABASE_HOST:}"),
                            Map.entry("plaza.database.port", "${POSTS_DATABASE_PORT:5432}"),
                            Map.entry("plaza.database.name", "${POSTS_DATABASE_NAME:}"),
                            Map.entry("plaza.database.user", "${POSTS_DATABASE_USER:}"),
                            Map.entry("plaza.database.password", "${POSTS_DATABASE_PASSWORD:}"),
                            Map.entry("plaza.database.migration-user", "${POSTS_DATABASE_MIGRATION_USER:}"),
                            Map.entry("plaza.database.migration-password", "${POSTS_DATABASE_MIGRATION_PASSWORD:}"),
                            Map.entry("plaza.events.service", "post-service"),
                            Map.entry("plaza.post.counts.interval", "250ms"),
                            Map.entry("plaza.post.timeline.pull-above", 5000),
                            Map.entry("plaza.post.search.rename-interval", "5s"),
                            Map.entry("plaza.post.trending.window", "24h"),
                            Map.entry("plaza.post.trending.interval", "30s"),
                            Map.entry("plaza.replicas.accounts", true),
                            Map.entry("plaza.replicas.people", true),
                            Map.entry("plaza.replicas.relations", true),
                            Map.entry(
                                    "plaza.database.migration-locations",
                                    "classpath:db/migration,classpath:db/replicas/accounts,"
                                            + "classpath:db/replicas/people,classpath:db/replicas/relations")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "plaza.post.counts.interval, 0s",
        "plaza.post.counts.interval, soon",
        "plaza.post.timeline.pull-above, 0",
        "plaza.post.search.rename-interval, 0s",
        "plaza.post.trending.window, 1s",
        "plaza.post.trending.interval, -1s"
    })
    void areRefusedBeforeTheStartWhereTheyAreWrong(String property, String value) {
        Settings settings = new Settings(new MapPropertyResolver(Map.of(property, value)));

        new PostSettingsCheck().check(settings);

        assertThat(settings.faults()).singleElement().asString().contains(property);
    }

    @Test
    void areAcceptedAsTheyAre() throws IOException {
        try (InputStream file = SettingsTest.class.getResourceAsStream("/application.yml")) {
            Settings settings =
                    new Settings(new MapPropertyResolver(new YamlPropertySourceLoader().read("application.yml", file)));

            new PostSettingsCheck().check(settings);

            assertThat(settings.faults()).isEmpty();
        }
    }
}
