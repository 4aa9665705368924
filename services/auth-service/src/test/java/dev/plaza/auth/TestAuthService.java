package dev.plaza.auth;

import dev.plaza.testing.TestDatabase;
import dev.plaza.testing.TestServers;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/**
 * The whole service in this JVM, on a database of its own. No broker answers it, so what it publishes stays in its outbox
 * for tests to look at; nor are mails sent, save with the setting {@link #MAILS}.
 */
final class TestAuthService implements AutoCloseable {

    static final String SECRET = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    /** {@code sent} where mails are to be. */
    static final String MAILS = "test.mails";

    private static final Map<String, Object> SETTINGS = Map.of(
            "micronaut.server.port",
            -1,
            "plaza.management.port",
            0,
            "rabbitmq.uri",
            "amqp://guest:guest@localhost:1",
            "plaza.auth.key-secret",
            SECRET,
            // the least, for tests hash a great deal
            "plaza.auth.passwords.passes",
            2,
            "plaza.auth.passwords.patience",
            "2m",
            "plaza.storage.path",
            "target/objects",
            "plaza.limits.set",
            "development",
            "plaza.auth.clean-up.interval",
            "1d",
            // tests move the clock on by months
            "plaza.auth.keys.rotate-after",
            "36500d");

    private final TestDatabase database;
    private final Map<String, Object> settings;
    private final EmbeddedServer server;

    private TestAuthService(TestDatabase database, Map<String, Object> settings) {
        this.database = database;
        this.settings = Map.copyOf(settings);
        this.server = ApplicationContext.run(EmbeddedServer.class, settings);
    }

    /** One for all tests that do not care about its settings; it ends with the JVM. */
    static TestAuthService shared() {
        return Shared.INSTANCE;
    }

    static TestAuthService start(TestDatabase database, Map<String, Object> overrides) {
        Map<String, Object> settings = new HashMap<>(SETTINGS);
        settings.putAll(database.properties());
        settings.putAll(overrides);
        return new TestAuthService(database, settings);
    }

    TestDatabase database() {
        return database;
    }

    /** With which it was started. */
    Map<String, Object> settings() {
        return settings;
    }

    URI uri() {
        return server.getURI();
    }

    AuthClient client() {
        return new AuthClient(uri());
    }

    <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    MovableClock clock() {
        return (MovableClock) server.getApplicationContext().getBean(Clock.class);
    }

    @Override
    public void close() {
        server.close();
    }

    private static final class Shared {
        private static final TestAuthService INSTANCE = start(TestServers.database("auth"), Map.of());
    }
}
