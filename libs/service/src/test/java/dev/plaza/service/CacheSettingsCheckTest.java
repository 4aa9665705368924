package dev.plaza.service;

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

class CacheSettingsCheckTest {

    @Test
    void isFoundWhenAServiceStarts() {
        assertThat(ServiceLoader.load(ConfigurationCheck.class)).hasAtLeastOneElementOfType(CacheSettingsCheck.class);
    }

    @ParameterizedTest
    @CsvSource({
        "plaza.cache.max-entries, 1",
        "plaza.cache.time-to-live, 5s",
        "plaza.cache.redis.time-to-live, 1h",
        "plaza.cache.redis.timeout, 20ms",
        "plaza.cache.redis.url, redis://ana:sesame@redis-1:6379/1",
        "plaza.cache.redis.url, rediss://ana:sesame@redis.example.org"
    })
    void findsNothingWrongWithWhatIsRight(String property, String value) {
        assertThat(faults(Map.of(property, value))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "plaza.cache.max-entries, 0",
        "plaza.cache.max-entries, many",
        "plaza.cache.time-to-live, 0s",
        "plaza.cache.time-to-live, 6s",
        "plaza.cache.redis.time-to-live, 0s",
        "plaza.cache.redis.timeout, 0s",
        "plaza.cache.redis.timeout, sesame",
        "plaza.cache.redis.url, sesame",
        "plaza.cache.redis.url, ana:sesame@localhost:6379",
        "plaza.cache.redis.url, http://ana:sesame@localhost",
        "plaza.cache.redis.url, redis://ana:sesame word@localhost",
        "plaza.cache.redis.url, redis://ana:sesame#@localhost"
    })
    void namesTheSettingAtFaultButNoSecret(String property, String value) {
        assertThat(faults(Map.of(property, value)))
                .singleElement()
                .asString()
                .startsWith(property)
                .doesNotContain("sesame");
    }

    private static List<String> faults(Map<String, Object> properties) {
        var settings = new Settings(new MapPropertyResolver(properties, ConversionService.SHARED));
        new CacheSettingsCheck().check(settings);
        return settings.faults();
    }
}
