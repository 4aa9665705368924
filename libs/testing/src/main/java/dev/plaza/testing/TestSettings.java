package dev.plaza.testing;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * The settings that make a Micronaut application under test use this JVM's servers, for
 * {@code TestPropertyProvider.getProperties()} or {@code ApplicationContext.run(…)}:
 *
 * {@snippet :
 * public Map<String, String> getProperties() {
 *     return TestSettings.onFreePorts().with(TestServers.database("auth")).with(TestServers.broker()).asMap();
 * }
 * }
 */
public final class TestSettings {

    private final Map<String, String> settings;

    private TestSettings(Map<String, String> settings) {
        this.settings = Collections.unmodifiableMap(settings);
    }

    /** Both HTTP ports, the public one and that of management, are free ones. */
    public static TestSettings onFreePorts() {
        return new TestSettings(Map.of(
                "micronaut.server.port",
                "-1",
                "endpoints.all.port",
                "-1",
                "plaza.environment",
                TestDatabase.ENVIRONMENT));
    }

    public TestSettings with(TestDatabase database) {
        return withAll(database.properties());
    }

    public TestSettings with(TestBroker broker) {
        return withAll(broker.properties());
    }

    /** One more setting, or another value for one. */
    public TestSettings with(String name, String value) {
        return withAll(Map.of(name, value));
    }

    public TestSettings withAll(Map<String, String> others) {
        var all = new HashMap<>(settings);
        all.putAll(others);
        return new TestSettings(all);
    }

    /** For {@code TestPropertyProvider}. */
    public Map<String, String> asMap() {
        return settings;
    }

    /** For {@code ApplicationContext.run}, which wants objects. */
    public Map<String, Object> asObjects() {
        return Collections.unmodifiableMap(settings);
    }
}
