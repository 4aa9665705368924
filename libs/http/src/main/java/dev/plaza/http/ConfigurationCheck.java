package dev.plaza.http;

/**
 * What a library or a service demands of its settings. Checked before anything starts, all together, so that one message
 * tells every fault. Found by {@link java.util.ServiceLoader}: name the class in
 * {@code META-INF/services/dev.plaza.http.ConfigurationCheck}.
 */
@FunctionalInterface
public interface ConfigurationCheck {

    /** Asks {@code settings} for what it needs; the settings collect the faults. */
    void check(Settings settings);
}
