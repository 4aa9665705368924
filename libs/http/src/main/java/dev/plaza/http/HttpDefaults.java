package dev.plaza.http;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.yaml.YamlPropertySourceLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Puts {@code plaza-http.yml} under every other configuration, so that a service states only what differs. */
@ContextConfigurer
public final class HttpDefaults implements ApplicationContextConfigurer {

    private static final String FILE = "plaza-http.yml";
    private static final int BELOW_APPLICATION_YML = -1000;

    @Override
    public void configure(ApplicationContextBuilder builder) {
        try (InputStream file = Objects.requireNonNull(HttpDefaults.class.getResourceAsStream("/" + FILE))) {
            var values = new YamlPropertySourceLoader().read(FILE, file);
            builder.propertySources(PropertySource.of(FILE, values, BELOW_APPLICATION_YML));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
