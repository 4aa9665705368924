package dev.plaza.events.inbox;

import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import dev.plaza.contracts.Lane;
import dev.plaza.events.EventsSettings;
import dev.plaza.events.broker.BrokerLink;
import dev.plaza.events.telemetry.EventMetrics;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the broker now and then how much waits in the service's queues. That also finds a queue that was deleted under its
 * consumer, which not every broker tells: the broker then closes the channel, and with a new connection all is declared
 * again.
 */
@Singleton
final class QueueDepths {

    private static final Logger LOG = LoggerFactory.getLogger(QueueDepths.class);

    private final String service;
    private final EventMetrics metrics;
    private volatile @Nullable Channel channel;

    QueueDepths(EventsSettings settings, EventMetrics metrics) {
        this.service = settings.service();
        this.metrics = metrics;
    }

    /** From now on asks on this connection. */
    void opened(Connection connection, BrokerLink link) throws IOException {
        Channel asking = connection.createChannel();
        link.dependOn(asking);
        channel = asking;
    }

    void lost() {
        channel = null;
    }

    void sample() {
        Channel asking = channel;
        if (asking == null) {
            return;
        }
        try {
            for (Lane lane : Lane.values()) {
                metrics.waiting(lane, asking.messageCount(lane.queueOf(service)));
            }
        } catch (IOException | AlreadyClosedException lost) {
            LOG.debug("queue depths are unknown", lost);
        }
    }
}
