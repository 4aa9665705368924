package dev.plaza.events.outbox;

import com.rabbitmq.client.Connection;
import dev.plaza.events.EventsSettings;
import dev.plaza.events.broker.BrokerConnections;
import dev.plaza.events.broker.BrokerLink;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes committed events at once. One thread publishes what {@link #offer} and the sweep queue, one settles what the
 * broker answered; neither ever makes a use case wait.
 */
@Singleton
public final class Relay implements BrokerLink.User {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    private final RelayQueue queue;
    private final Publisher publisher;
    private final Settlement settlement;
    private final OutboxSweep sweep;
    private final BrokerConnections connections;
    private final Duration shutdownTimeout;
    private final Thread publishing = Thread.ofVirtual().name("outbox-relay").unstarted(this::publish);
    private final Thread settling;
    private @Nullable BrokerLink link;

    Relay(
            RelayQueue queue,
            Publisher publisher,
            Settlement settlement,
            OutboxSweep sweep,
            BrokerConnections connections,
            EventsSettings settings) {
        this.queue = queue;
        this.publisher = publisher;
        this.settlement = settlement;
        this.sweep = sweep;
        this.connections = connections;
        this.shutdownTimeout = settings.shutdownTimeout();
        this.settling = Thread.ofVirtual().name("outbox-settlement").unstarted(settlement::run);
    }

    /** Takes an event whose row is committed; does nothing when there is no room or no broker. Never waits or throws. */
    public void offer(OutboxEvent event) {
        if (isOpen()) {
            queue.offer(event);
        }
    }

    /** Whether events are being published at the moment. */
    public boolean isOpen() {
        return publisher.isOpen();
    }

    /** Starts to connect, publish and sweep; returns at once. */
    public void start() {
        publishing.start();
        settling.start();
        link = connections.link("outbox", this);
        sweep.start();
    }

    /**
     * Publishes what is in hand if the broker takes it within the time allowed, and leaves the rest in the outbox, due at
     * once.
     */
    public void close() {
        sweep.close();
        awaitConfirms();
        if (link != null) {
            link.close();
        }
        queue.close();
        await(publishing);
        settlement.close();
        await(settling);
    }

    @Override
    public void opened(Connection connection, BrokerLink openedLink) throws IOException {
        publisher.opened(connection, openedLink);
        sweep.wake();
    }

    @Override
    public void lost() {
        publisher.lost();
    }

    private void publish() {
        try {
            while (!queue.isExhausted()) {
                OutboxEvent event = queue.next();
                if (event != null) {
                    publish(event);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void publish(OutboxEvent event) {
        try {
            publisher.publish(event);
        } catch (RuntimeException fault) {
            LOG.error("{} {} cannot be published", event.type(), event.id(), fault);
            settlement.refused(event.id(), fault.toString());
        }
    }

    private void awaitConfirms() {
        long end = System.nanoTime() + shutdownTimeout.toNanos();
        try {
            while (isOpen() && !settlement.isIdle() && System.nanoTime() < end) {
                Thread.sleep(10);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(Thread thread) {
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
