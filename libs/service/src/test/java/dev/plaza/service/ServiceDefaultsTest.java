package dev.plaza.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.env.Environment;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceDefaultsTest extends ServiceTest {

    @Inject
    Environment environment;

    @Override
    public Map<String, String> getProperties() {
        return database.properties();
    }

    @Test
    void areWhatTheReadmeSays() {
        assertDefault("plaza.security.issuer", "plaza");
        assertDefault("plaza.security.audience", "plaza-api");
        assertDefault("plaza.security.clock-skew", "30s");
        assertDefault("plaza.security.token-cache-size", "10000");
        assertDefault("plaza.security.key-max-age", "30s");
        assertDefault("plaza.security.jwks-url", "http://localhost:3100/.well-known/jwks.json");
        assertDefault("plaza.security.jwks-timeout", "1s");
        assertDefault("plaza.idempotency.keep", "24h");
        assertDefault("plaza.idempotency.cleanup-interval", "10m");
    }

    private void assertDefault(String name, String value) {
        assertThat(environment.getProperty(name, String.class)).as(name).contains(value);
    }
}
