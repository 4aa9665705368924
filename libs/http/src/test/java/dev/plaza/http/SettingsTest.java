package dev.plaza.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.env.MapPropertySource;
import io.micronaut.context.env.PropertySourcePropertyResolver;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void acceptsWhatIsRight() {
        Settings settings = of(Map.of(
                "a.port", "8080",
                "a.url", "http://localhost:1",
                "a.secret", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "a.time", "15m",
                "a.word", "json",
                "a.text", "x"));

        assertThat(settings.port("a.port")).hasValue(8080);
        assertThat(settings.url("a.url", "http", "https")).isPresent();
        assertThat(settings.secret("a.secret", 32)).isPresent();
        assertThat(settings.duration("a.time")).isPresent();
        assertThat(settings.oneOf("a.word", "json", "text")).hasValue("json");
        assertThat(settings.required("a.text", "a text")).hasValue("x");
        assertThat(settings.faults()).isEmpty();
    }

    @Test
    void tellsEveryFaultByPropertyAndVariableButNotByValue() {
        Settings settings = of(Map.of(
                "a.port", "80000",
                "a.url", "ftp://hidden",
                "a.key-secret", "hidden",
                "a.time", "hidden",
                "a.word", "hidden"));

        assertThat(settings.port("a.port")).isEmpty();
        assertThat(settings.url("a.url", "http", "https")).isEmpty();
        assertThat(settings.secret("a.key-secret", 32)).isEmpty();
        assertThat(settings.duration("a.time")).isEmpty();
        assertThat(settings.oneOf("a.word", "json", "text")).isEmpty();
        assertThat(settings.required("a.text", "the name of the thing")).isEmpty();
        assertThat(settings.faults())
                .hasSize(6)
                .contains(
                        "a.key-secret (A_KEY_SECRET) must be base64 of 32 bytes",
                        "a.text (A_TEXT) is missing: the name of the thing")
                .noneMatch(fault -> fault.contains("hidden"));
    }

    @Test
    void leavesOptionalSettingsAlone() {
        Settings settings = of(Map.of("a.url", " "));

        assertThat(settings.url("a.url", "http")).isEmpty();
        assertThat(settings.port("a.port")).isEmpty();
        assertThat(settings.duration("a.time")).isEmpty();
        assertThat(settings.faults()).isEmpty();
    }

    private static Settings of(Map<String, Object> values) {
        return new Settings(new PropertySourcePropertyResolver(MapPropertySource.of("test", values)));
    }
}
