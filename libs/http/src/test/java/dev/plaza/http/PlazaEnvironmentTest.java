package dev.plaza.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.env.MapPropertySource;
import io.micronaut.context.env.PropertySourcePropertyResolver;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlazaEnvironmentTest {

    @Test
    void isProductionUnlessSomebodySaysOtherwise() {
        assertThat(PlazaEnvironment.of(settings(Map.of()))).isEqualTo(PlazaEnvironment.PRODUCTION);
        assertThat(PlazaEnvironment.of(settings(Map.of("plaza.environment", " "))))
                .isEqualTo(PlazaEnvironment.PRODUCTION);
    }

    @ParameterizedTest
    @EnumSource
    void isReadByItsWord(PlazaEnvironment environment) {
        assertThat(PlazaEnvironment.of(settings(Map.of("plaza.environment", environment.toString()))))
                .isEqualTo(environment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "Production", "staging"})
    void refusesAnotherWordAtTheStart(String word) {
        Settings settings = new Settings(settings(Map.of("plaza.environment", word)));

        ServiceLoader.load(ConfigurationCheck.class).stream()
                .filter(check -> check.type() == EnvironmentCheck.class)
                .forEach(check -> check.get().check(settings));

        assertThat(settings.faults())
                .containsExactly("plaza.environment (PLAZA_ENVIRONMENT) must be one of production, development, test");
    }

    private static PropertySourcePropertyResolver settings(Map<String, Object> values) {
        return new PropertySourcePropertyResolver(MapPropertySource.of("test", values));
    }
}
