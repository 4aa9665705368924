package dev.plaza.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.http.ConfigurationCheck;
import dev.plaza.http.Settings;
import io.micronaut.core.convert.ConversionService;
import io.micronaut.core.value.MapPropertyResolver;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceSettingsCheckTest {

    private static final Map<String, Object> GOOD = Map.of(
            "plaza.security.issuer", "plaza",
            "plaza.security.audience", "plaza-api");

    @Test
    void isFoundWhenAServiceStarts() {
        assertThat(ServiceLoader.load(ConfigurationCheck.class)).hasAtLeastOneElementOfType(ServiceSettingsCheck.class);
    }

    @Test
    void findsNothingWrongWithWhatIsRight() {
        assertThat(faults(GOOD)).isEmpty();
    }

    @Test
    void tellsAllFaultsAtOnce() {
        assertThat(faults(Map.of("plaza.security.jwks-url", "ftp://localhost"))).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "plaza.security.token-cache-size, many",
        "plaza.security.clock-skew, 6m",
        "plaza.security.key-max-age, -1s",
        "plaza.security.jwks-url, file:///etc/passwd",
        "plaza.security.jwks-timeout, x",
        "plaza.idempotency.keep, x",
        "plaza.idempotency.cleanup-interval, x"
    })
    void namesTheSettingAtFault(String property, String value) {
        Map<String, Object> settings = new HashMap<>(GOOD);
        settings.put(property, value);

        assertThat(faults(settings)).singleElement().asString().startsWith(property);
    }

    private static List<String> faults(Map<String, Object> properties) {
        var settings = new Settings(new MapPropertyResolver(properties, ConversionService.SHARED));
        new ServiceSettingsCheck().check(settings);
        return settings.faults();
    }
}
