package dev.plaza.service.limits;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plaza.http.start.StartFault;
import dev.plaza.testing.TestDatabase;
import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitRulesCheckTest {

    private final TestDatabase database = TestDatabase.fresh("rules");

    @Test
    void refusesARouteWithoutItsRule() {
        assertThatThrownBy(() -> start(Map.of("test.forgetful", "yes")))
                .extracting(StartFault::explain)
                .asString()
                .contains("plaza.limits.rules.forgotten is missing");
    }

    @ParameterizedTest
    @CsvSource({"per-address, 0", "per-address, -1", "per-account, 0", "period, 0s", "period, -1s"})
    void refusesARuleThatAllowsNothing(String property, String value) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "plaza.limits.rules.idle.per-address", "1",
                "plaza.limits.rules.idle.per-account", "1",
                "plaza.limits.rules.idle.period", "1h"));
        settings.put("plaza.limits.rules.idle." + property, value);

        assertThatThrownBy(() -> start(settings))
                .extracting(StartFault::explain)
                .asString()
                .contains("plaza.limits.rules.idle." + property + " must be");
    }

    private void start(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(database.properties());
        all.putAll(settings);
        ApplicationContext.run(all).close();
    }
}
