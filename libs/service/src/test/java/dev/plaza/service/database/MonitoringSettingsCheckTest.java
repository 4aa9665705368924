package dev.plaza.service.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.http.ConfigurationCheck;
import dev.plaza.http.Settings;
import io.micronaut.core.convert.ConversionService;
import io.micronaut.core.value.MapPropertyResolver;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonitoringSettingsCheckTest {

    @Test
    void isFoundWhenAServiceStarts() {
        assertThat(ServiceLoader.load(ConfigurationCheck.class))
                .hasAtLeastOneElementOfType(MonitoringSettingsCheck.class);
    }

    @ParameterizedTest
    @CsvSource({
        "plaza.database.monitoring, false",
        "plaza.database.monitoring-interval, 1s",
        "plaza.database.slow-statement, 0s",
        "plaza.database.long-transaction, 1ms",
        "plaza.database.advice, true"
    })
    void findsNothingWrongWithWhatIsRight(String property, String value) {
        assertThat(faults(Map.of(property, value))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "plaza.database.monitoring, perhaps",
        "plaza.database.monitoring-interval, 0s",
        "plaza.database.monitoring-interval, 999ms",
        "plaza.database.slow-statement, -1s",
        "plaza.database.long-transaction, 0s",
        "plaza.database.advice, perhaps",
        "plaza.database.advice-repeats, 1"
    })
    void namesTheSettingAtFault(String property, String value) {
        assertThat(faults(Map.of(property, value))).singleElement().asString().startsWith(property);
    }

    private static List<String> faults(Map<String, Object> properties) {
        var settings = new Settings(new MapPropertyResolver(properties, ConversionService.SHARED));
        new MonitoringSettingsCheck().check(settings);
        return settings.faults();
    }
}
