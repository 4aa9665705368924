package dev.plaza.local.events;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import dev.plaza.contracts.Lane;
import java.io.IOException;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.util.OptionalLong;
import java.util.concurrent.TimeoutException;

/** The services' queues at the broker, for as long as it is open. */
public final class Queues implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 3000;

    private final Connection connection;

    private Queues(Connection connection) {
        this.connection = connection;
    }

    /**
     * Connects.
     *
     * @param uri with account, without a trailing slash
     * @throws IOException if no broker answers there
     */
    public static Queues at(String uri) throws IOException {
        var factory = new ConnectionFactory();
        try {
            factory.setUri(uri);
            factory.setConnectionTimeout(TIMEOUT_MILLIS);
            factory.setAutomaticRecoveryEnabled(false);
            return new Queues(factory.newConnection("plaza status"));
        } catch (URISyntaxException | GeneralSecurityException | TimeoutException e) {
            throw new IOException("no broker: " + e.getMessage(), e);
        }
    }

    /** Messages that wait for the service in all its queues; empty if it has none yet. */
    public OptionalLong waitingFor(String service) {
        var sum = 0L;
        for (var lane : Lane.values()) {
            try {
                // asking for a queue that does not exist closes the channel, so each question has its own
                var channel = connection.createChannel();
                sum += channel.queueDeclarePassive(lane.queueOf(service)).getMessageCount();
                channel.close();
            } catch (IOException | TimeoutException _) {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.of(sum);
    }

    @Override
    public void close() throws IOException {
        connection.close(TIMEOUT_MILLIS);
    }
}
