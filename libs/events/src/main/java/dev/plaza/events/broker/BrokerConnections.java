package dev.plaza.events.broker;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import dev.plaza.events.EventsSettings;
import io.micronaut.rabbitmq.connect.RabbitConnectionFactoryConfig;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Opens connections as Micronaut's {@code rabbitmq.*} settings say. Automatic recovery is off, whatever they say: it
 * would not help when the broker is down at the start, and it would bring back channels whose unconfirmed messages and
 * unacknowledged deliveries are of the past.
 */
@Singleton
public final class BrokerConnections {

    private final RabbitConnectionFactoryConfig config;
    private final Topology topology;
    private final EventsSettings settings;

    BrokerConnections(RabbitConnectionFactoryConfig config, Topology topology, EventsSettings settings) {
        this.config = config;
        this.topology = topology;
        this.settings = settings;
    }

    /** A connection of {@code user} that opens now, and again whenever it is lost, until it is closed. */
    public BrokerLink link(String purpose, BrokerLink.User user) {
        return new BrokerLink(purpose, () -> open(purpose), user, settings.reconnectDelay());
    }

    private Connection open(String purpose) throws IOException, TimeoutException {
        ConnectionFactory factory = config.clone();
        factory.setAutomaticRecoveryEnabled(false);
        factory.setTopologyRecoveryEnabled(false);
        String name = settings.service() + " " + purpose;
        @Nullable ExecutorService clientsOwn = null;
        Connection connection = config.getAddresses().isPresent()
                ? factory.newConnection(clientsOwn, config.getAddresses().get(), name)
                : factory.newConnection(clientsOwn, name);
        try {
            topology.declare(connection);
            return connection;
        } catch (IOException | TimeoutException | RuntimeException fault) {
            connection.abort();
            throw fault;
        }
    }
}
