package dev.plaza.post;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ConnectionFactory;
import dev.plaza.contracts.ContractJson;
import dev.plaza.contracts.EventType;
import dev.plaza.db.Ids;
import dev.plaza.events.envelope.Envelope;
import dev.plaza.events.envelope.Message;
import dev.plaza.testing.TestBroker;
import dev.plaza.testing.TestDatabase;
import dev.plaza.testing.TestServers;
import dev.plaza.testing.people.PersonMaker;
import dev.plaza.testing.people.TestPerson;
import dev.plaza.testing.tokens.TestSigningKey;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * post-service with its database and its broker, running once for all tests of this JVM; what it publishes is gathered.
 * Tests make people of their own, so they don't meet. Who they are and what is between them is told by {@link Society}.
 */
public final class PostService {

    private static final PostService SHARED = new PostService();
    private static final String EXCHANGE = "plaza.events";

    private final TestDatabase database = TestServers.database("posts");
    private final EmbeddedServer server;
    private final Channel channel;
    private final PublishedEvents published;
    private final Society society = new Society(this);

    private PostService() {
        TestBroker broker = TestServers.freshBroker();
        Map<String, Object> settings = new HashMap<>(database.properties());
        settings.putAll(broker.properties());
        settings.put("micronaut.server.port", -1);
        // a busy machine must not look like a service that is out of connections
        settings.put("plaza.database.acquire-timeout", "60s");
        server = ApplicationContext.run(EmbeddedServer.class, settings);
        database.execute("insert into signing_key_replicas (key_id, public_jwk, published_at) values ('"
                + TestSigningKey.shared().keyId() + "', '"
                + TestSigningKey.shared().jwk() + "', now())");
        channel = connect(broker);
        published = PublishedEvents.gather(channel, EXCHANGE);
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
    }

    public static PostService shared() {
        return SHARED;
    }

    public TestDatabase database() {
        return database;
    }

    public PublishedEvents published() {
        return published;
    }

    public Society society() {
        return society;
    }

    public URI address() {
        return server.getURI();
    }

    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    /** Somebody of whom the service has heard. */
    public Caller join(String name) {
        Caller person = caller(PersonMaker.aPerson().named(name).make());
        society.add(person.person());
        return person;
    }

    /** Somebody with a token, of whom the service has not heard. */
    public Caller caller(TestPerson person) {
        return new Caller(address(), person);
    }

    public static <T> Envelope event(EventType<T> type, UUID aggregateId, long version, T payload) {
        return new Envelope(
                Ids.next(),
                type.name(),
                type.publishers().iterator().next(),
                aggregateId,
                version,
                Instant.now(),
                null,
                ContractJson.writeText(payload));
    }

    /** Sends an event to the service, as the broker does. */
    public void deliver(Envelope envelope) {
        Message message = envelope.toMessage();
        synchronized (channel) {
            try {
                channel.basicPublish(
                        EXCHANGE,
                        envelope.type(),
                        true,
                        message.toProperties(envelope.id().toString()),
                        message.body());
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    private static Channel connect(TestBroker broker) {
        try {
            ConnectionFactory factory = new ConnectionFactory();
            factory.setUri(broker.uri());
            return factory.newConnection("tests").createChannel();
        } catch (Exception fault) {
            throw new IllegalStateException("no connection to " + broker.uri(), fault);
        }
    }
}
