package dev.plaza.service;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.yaml.YamlPropertySourceLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Puts {@code plaza-service.yml} under every other configuration, so that a service states only what differs. */
@ContextConfigurer
public final class ServiceDefaults implements ApplicationContextConfigurer {

    private static final String FILE = "plaza-service.yml";
    private static final int BELOW_APPLICATION_YML = -1000;

    @Override
    public void configure(ApplicationContextBuilder builder) {
        try (InputStream file = Objects.requireNonNull(ServiceDefaults.class.getResourceAsStream("/" + FILE))) {
            var values = new YamlPropertySourceLoader().read(FILE, file);
            builder.propertySources(PropertySource.of(FILE, values, BELOW_APPLICATION_YML));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
