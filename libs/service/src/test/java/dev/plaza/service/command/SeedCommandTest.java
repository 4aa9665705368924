package dev.plaza.service.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plaza.testing.TestDatabase;
import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeedCommandTest {

    @ParameterizedTest
    @ValueSource(strings = {"production", ""})
    void isRefusedInProductionBeforeAnythingHasStarted(String environment) {
        TestDatabase database = TestDatabase.fresh("seed");
        Map<String, Object> settings = new HashMap<>(database.properties());
        settings.put("plaza.environment", environment);
        try (ApplicationContext context = ApplicationContext.builder(settings).build()) {
            context.getEnvironment().start();

            assertThatThrownBy(() -> new SeedCommand().prepare(context)).hasMessageContaining("refused in production");

            assertThat(context.isRunning()).isFalse();
            assertThat(database.query("SELECT to_regclass('flyway_schema_history')::text"))
                    .containsOnlyNulls();
        }
    }
}
