package dev.plaza.db.check;

import io.micronaut.core.value.PropertyResolver;

/**
 * What the settings let pass.
 *
 * @param unencrypted a connection to another machine that somebody could listen to
 * @param volatileData a server that may lose what it has committed, as those of tests do
 */
record Leniency(boolean unencrypted, boolean volatileData) {

    static Leniency of(PropertyResolver settings) {
        return new Leniency(
                says(settings, "plaza.database.unencrypted", "allowed"), says(settings, "plaza.environment", "test"));
    }

    private static boolean says(PropertyResolver settings, String property, String word) {
        return settings.getProperty(property, String.class)
                .filter(word::equalsIgnoreCase)
                .isPresent();
    }
}
