package dev.plaza.events.inbox;

import com.rabbitmq.client.Connection;
import dev.plaza.contracts.Lane;
import dev.plaza.events.EventsSettings;
import dev.plaza.events.broker.BrokerConnections;
import dev.plaza.events.broker.BrokerLink;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** The consuming side of a service: a consumer for each lane on each new connection, and the upkeep of its tables. */
@Singleton
public final class Inbox implements BrokerLink.User {

    private final EventsSettings settings;
    private final BrokerConnections connections;
    private final Handlers handlers;
    private final BatchSettler settler;
    private final QueueDepths depths;
    private final Upkeep upkeep;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final List<LaneConsumer> consumers = new CopyOnWriteArrayList<>();
    private @Nullable BrokerLink link;

    Inbox(
            EventsSettings settings,
            BrokerConnections connections,
            Handlers handlers,
            BatchSettler settler,
            QueueDepths depths,
            Upkeep upkeep) {
        this.settings = settings;
        this.connections = connections;
        this.handlers = handlers;
        this.settler = settler;
        this.depths = depths;
        this.upkeep = upkeep;
    }

    /** Starts to connect and consume; returns at once. A service that consumes nothing does not connect. */
    public void start() {
        if (!handlers.isEmpty()) {
            upkeep.start(stopping);
            link = connections.link("inbox", this);
        }
    }

    /**
     * Stops to consume, lets the batches in hand end within the time allowed, and disconnects: whatever was not
     * acknowledged goes back to its queue.
     */
    public void close() {
        consumers.forEach(LaneConsumer::stop);
        try {
            for (LaneConsumer consumer : consumers) {
                consumer.await(settings.shutdownTimeout());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        stopping.countDown();
        if (link != null) {
            link.close();
        }
        upkeep.close();
    }

    @Override
    public void opened(Connection connection, BrokerLink openedLink) throws IOException {
        for (Lane lane : Lane.values()) {
            String queue = lane.queueOf(settings.service());
            LaneConsumer consumer = new LaneConsumer(
                    lane,
                    connection.createChannel(),
                    openedLink,
                    settler,
                    new Patience(queue, stopping),
                    settings.batchSize());
            consumer.start(queue);
            consumers.add(consumer);
        }
        depths.opened(connection, openedLink);
    }

    /** Consumers end with their connection, each after the batch it has in hand. */
    @Override
    public void lost() {
        depths.lost();
        consumers.clear();
    }
}
