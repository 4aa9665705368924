package dev.plaza.http;

import io.micronaut.core.value.PropertyResolver;
import java.util.Locale;

/**
 * What a process is run for, by the setting {@value #PROPERTY}. Safeguards hang on it: what would harm real people's
 * data is refused in production, which is also what a process is that nobody has told anything. Beside them only advice to
 * developers does, which is given in development; what a request does is the same everywhere.
 */
public enum PlazaEnvironment {
    PRODUCTION,
    DEVELOPMENT,
    TEST;

    public static final String PROPERTY = "plaza.environment";

    /**
     * What the settings say.
     *
     * @throws IllegalArgumentException when they say something else, which the check of settings has told before
     */
    public static PlazaEnvironment of(PropertyResolver properties) {
        return properties
                .getProperty(PROPERTY, String.class)
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(word -> valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(PRODUCTION);
    }

    /** The word of the settings. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
