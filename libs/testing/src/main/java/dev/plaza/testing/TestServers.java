package dev.plaza.testing;

import dev.plaza.embedded.BrokerSettings;
import dev.plaza.embedded.EmbeddedBroker;
import dev.plaza.embedded.EmbeddedPostgres;
import dev.plaza.embedded.PostgresSettings;
import dev.plaza.embedded.PostgresUrl;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One PostgreSQL and one broker for all tests of this JVM, started when first asked for and stopped when the JVM ends.
 * The system property {@code plaza.test.servers} says which: {@code embedded}, {@code external}, {@code containers} or
 * {@code auto}; {@code plaza.test.broker} does so for the broker alone.
 */
public final class TestServers {

    private static final Logger LOG = LoggerFactory.getLogger(TestServers.class);

    private static final OnceStarted<PostgresUrl> POSTGRES = new OnceStarted<>(TestServers::startPostgres);
    private static final OnceStarted<TestBroker> BROKER = new OnceStarted<>(TestServers::startBroker);

    private TestServers() {}

    /** A new, empty database with its owner and app roles; {@code label} shows in its name. */
    public static TestDatabase database(String label) {
        return TestDatabase.fresh(label);
    }

    /** The broker that all tests of this JVM share; a test that needs empty queues takes {@link #freshBroker()}. */
    public static TestBroker broker() {
        return BROKER.get();
    }

    /** A broker (embedded) or a virtual host (RabbitMQ) in which nothing is declared yet. */
    public static TestBroker freshBroker() {
        return startBroker();
    }

    static PostgresUrl postgres() {
        return POSTGRES.get();
    }

    private static PostgresUrl startPostgres() {
        return switch (ServerKind.chosen()) {
            case EMBEDDED -> embeddedPostgres();
            case EXTERNAL -> ExternalServers.postgres();
            case CONTAINERS -> ContainerServers.postgres();
            case AUTO -> containersElse(ContainerServers::postgres, TestServers::embeddedPostgres);
        };
    }

    private static TestBroker startBroker() {
        return switch (ServerKind.chosenForBroker()) {
            case EMBEDDED -> embeddedBroker();
            case EXTERNAL -> ExternalServers.broker();
            case CONTAINERS -> ContainerServers.broker();
            case AUTO -> containersElse(ContainerServers::broker, TestServers::embeddedBroker);
        };
    }

    private static <T> T containersElse(Supplier<T> containers, Supplier<T> embedded) {
        if (!ContainerServers.isEngineThere()) {
            return embedded.get();
        }
        try {
            return containers.get();
        } catch (RuntimeException e) {
            // an engine without the images and without a network is no reason to test nothing
            LOG.warn("The container engine could not start a server, taking the embedded one: {}", e.getMessage());
            return embedded.get();
        }
    }

    private static PostgresUrl embeddedPostgres() {
        var server = EmbeddedPostgres.start(PostgresSettings.temporary());
        AtEnd.run(server::close);
        return server.admin();
    }

    private static TestBroker embeddedBroker() {
        var broker = EmbeddedBroker.start(BrokerSettings.temporary());
        AtEnd.run(broker::close);
        return new EmbeddedTestBroker(broker);
    }
}
