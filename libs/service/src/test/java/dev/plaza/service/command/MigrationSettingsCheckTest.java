package dev.plaza.service.command;

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

class MigrationSettingsCheckTest {

    @Test
    void isFoundWhenAServiceStarts() {
        assertThat(ServiceLoader.load(ConfigurationCheck.class))
                .hasAtLeastOneElementOfType(MigrationSettingsCheck.class);
    }

    @ParameterizedTest
    @CsvSource({
        "plaza.database.migrate-at-start, false",
        "plaza.database.migration-lock-timeout, 10ms",
        "plaza.database.migration-lock-retries, 0",
        "plaza.database.migration-patience, 1s"
    })
    void findsNothingWrongWithWhatIsRight(String property, String value) {
        assertThat(faults(Map.of(property, value))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "plaza.database.migrate-at-start, perhaps",
        "plaza.database.migration-lock-timeout, 0s",
        "plaza.database.migration-lock-timeout, -1s",
        "plaza.database.migration-lock-retries, -1",
        "plaza.database.migration-patience, 0s",
        "plaza.database.migration-patience, long"
    })
    void namesTheSettingAtFault(String property, String value) {
        assertThat(faults(Map.of(property, value))).singleElement().asString().startsWith(property);
    }

    private static List<String> faults(Map<String, Object> properties) {
        var settings = new Settings(new MapPropertyResolver(properties, ConversionService.SHARED));
        new MigrationSettingsCheck().check(settings);
        return settings.faults();
    }
}
