package dev.plaza.user;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import dev.plaza.contracts.ContractJson;
import dev.plaza.contracts.EventType;
import dev.plaza.contracts.auth.Account;
import dev.plaza.contracts.auth.AuthEvents;
import dev.plaza.contracts.auth.UserRegistered;
import dev.plaza.db.Ids;
import dev.plaza.events.envelope.Envelope;
import dev.plaza.events.envelope.Message;
import dev.plaza.testing.Eventually;
import dev.plaza.testing.TestBroker;
import dev.plaza.testing.TestDatabase;
import dev.plaza.testing.TestServers;
import dev.plaza.testing.people.PersonMaker;
import dev.plaza.testing.people.TestPerson;
import dev.plaza.testing.tokens.TestSigningKey;
import dev.plaza.user.infrastructure.persistence.RowsBehindTheService;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * user-service with its database and its broker, running once for all tests of this JVM; what it publishes is gathered.
 * Tests make people of their own, so they don't meet.
 */
public final class UserService {

    private static final UserService SHARED = new UserService();
    private static final String EXCHANGE = "plaza.events";

    private final TestDatabase database = TestServers.database("users");
    private final EmbeddedServer server;
    private final Channel channel;
    private final PublishedEvents published;

    private UserService() {
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

    public static UserService shared() {
        return SHARED;
    }

    public TestDatabase database() {
        return database;
    }

    public PublishedEvents published() {
        return published;
    }

    public URI address() {
        return server.getURI();
    }

    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    /** Somebody who has registered and whose profile has arrived. */
    public Caller join(TestPerson person) {
        deliver(registered(person, 1));
        Eventually.until("a profile of " + person.username(), () -> hasProfile(person.id()));
        return caller(person);
    }

    /** Somebody new, as {@link #join(TestPerson)}. */
    public Caller join(String name) {
        return join(PersonMaker.aPerson().named(name).make());
    }

    /** Somebody with a token, whose profile has not arrived. */
    public Caller caller(TestPerson person) {
        return new Caller(address(), person);
    }

    /** Sets the visibility of somebody's profile. */
    public void show(Caller owner, String profile) {
        changeSettings(owner, "profile_visibility = '" + profile + "'");
    }

    /** Sets the visibility of somebody's profile, address and phone number. */
    public void show(Caller owner, String profile, String email, String phone) {
        show(owner, profile);
        changeSettings(owner, "email_visibility = '" + email + "', phone_visibility = '" + phone + "'");
    }

    /** Blocks one person for another, who is in sight, which ends what was between them. */
    public void block(Caller blocking, Caller blocked) {
        int status = blocking.block(blocked).status();
        if (status != 204) {
            throw new IllegalStateException("blocking was answered " + status);
        }
    }

    /** Makes somebody inactive, as an event of auth-service does. */
    public void deactivate(Caller person) {
        RowsBehindTheService.change(
                database, server.getApplicationContext(), "user_profiles", "id", person.id(), "is_active = false");
    }

    private void changeSettings(Caller owner, String set) {
        RowsBehindTheService.change(
                database, server.getApplicationContext(), "privacy_settings", "user_id", owner.id(), set);
    }

    public boolean hasProfile(UUID person) {
        return database.count("select count(*) from user_profiles where id = '" + person + "'") == 1;
    }

    public static Envelope registered(TestPerson person, long accountVersion) {
        Account account = new Account(
                person.id(),
                person.username(),
                person.email(),
                List.of("user"),
                true,
                false,
                Instant.parse("2026-11-20T10:00:00Z"));
        return event(
                AuthEvents.USER_REGISTERED,
                person.id(),
                accountVersion,
                new UserRegistered(account, person.firstName(), person.lastName()));
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
            } catch (java.io.IOException fault) {
                throw new java.io.UncheckedIOException(fault);
            }
        }
    }

    private static Channel connect(TestBroker broker) {
        try {
            ConnectionFactory factory = new ConnectionFactory();
            factory.setUri(broker.uri());
            Connection connection = factory.newConnection("tests");
            return connection.createChannel();
        } catch (Exception fault) {
            throw new IllegalStateException("no connection to " + broker.uri(), fault);
        }
    }
}
