package dev.plaza.events;

import dev.plaza.contracts.Catalogue;
import dev.plaza.contracts.EventType;
import dev.plaza.db.Identity;
import dev.plaza.db.Ids;
import dev.plaza.db.Transactions;
import dev.plaza.events.outbox.Relay;
import dev.plaza.testing.Eventually;
import dev.plaza.testing.TestBroker;
import dev.plaza.testing.TestDatabase;
import io.micronaut.context.ApplicationContext;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A service with nothing but events, run in this JVM: as many as a test needs, each with its own settings. */
public final class TestService implements AutoCloseable {

    private static final Map<String, Object> QUICK = Map.of(
            "plaza.events.reconnect-delay", "200ms",
            "plaza.events.sweep-interval", "200ms",
            "plaza.events.retry-interval", "100ms",
            "plaza.events.retry-delay", "20ms",
            "plaza.events.refusal-delay", "200ms",
            "plaza.database.pool-size", "4",
            "plaza.database.acquire-timeout", "1s");

    private final ApplicationContext context;

    private TestService(ApplicationContext context) {
        this.context = context;
    }

    /** The consumer of notes, see {@link Chronicle}. */
    public static TestService chronicle(TestDatabase database, TestBroker broker) {
        return chronicle(database, broker, Map.of());
    }

    /** As {@link #chronicle}, with other settings than those that make the tests quick. */
    public static TestService chronicle(TestDatabase database, TestBroker broker, Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("test.chronicle", "true");
        all.put("plaza.database.migration-locations", List.of("classpath:db/migration", "classpath:db/chronicle"));
        return start(Notes.CHRONICLE, database, broker, Notes.CATALOGUE, all);
    }

    /** The publisher of notes. */
    public static TestService notes(TestDatabase database, TestBroker broker) {
        return start(Notes.NOTES, database, broker, Notes.CATALOGUE, Map.of());
    }

    /** A service of that name, with other settings than those that make the tests quick. */
    public static TestService start(
            String name, TestDatabase database, TestBroker broker, Catalogue catalogue, Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(QUICK);
        all.putAll(database.properties());
        all.putAll(broker.properties());
        all.put("plaza.events.service", name);
        all.putAll(settings);
        ApplicationContext context =
                ApplicationContext.builder("test").properties(all).build();
        try {
            context.registerSingleton(Catalogue.class, catalogue);
            context.start();
            // the pool set it for all drivers, and the embedded broker's store then opens each connection in a new
            // thread
            DriverManager.setLoginTimeout(0);
            return new TestService(context);
        } catch (RuntimeException fault) {
            context.close();
            throw fault;
        }
    }

    /** Waits until it is connected to the broker, and so until all queues are there. */
    public TestService connected() {
        Eventually.until("connected to the broker", () -> bean(Relay.class).isOpen());
        return this;
    }

    /** Commits one event and gives the id of its aggregate. */
    public <T> UUID publish(EventType<T> type, T payload) {
        UUID aggregateId = Ids.next();
        publish(type, aggregateId, 1, payload);
        return aggregateId;
    }

    public <T> void publish(EventType<T> type, UUID aggregateId, long version, T payload) {
        transactions().write(Identity.system("test"), () -> outbox().add(type, aggregateId, version, payload));
    }

    /** Commits a note and gives its id. */
    public UUID write(String text) {
        return writeAll(List.of(text)).getFirst();
    }

    /** Commits notes in one transaction and gives their ids. */
    public List<UUID> writeAll(List<String> texts) {
        return transactions()
                .write(
                        Identity.system("test"),
                        () -> texts.stream().map(this::add).toList());
    }

    private UUID add(String text) {
        UUID id = Ids.next();
        outbox().add(Notes.WRITTEN, id, 1, new NoteWritten(id, text));
        return id;
    }

    public Outbox outbox() {
        return context.getBean(Outbox.class);
    }

    public Transactions transactions() {
        return context.getBean(Transactions.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Stops as a service does when it is told to. */
    @Override
    public void close() {
        context.close();
    }
}
