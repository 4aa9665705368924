package dev.plaza.local.events;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.ShutdownSignalException;
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

    /** Messages that wait for the service in all its queues; a queue that nobody has declared holds none. */
    public OptionalLong waitingFor(String service) {
        try {
            var sum = 0L;
            for (var lane : Lane.values()) {
                sum += waitingIn(lane.queueOf(service));
            }
            return OptionalLong.of(sum);
        } catch (IOException | TimeoutException | AlreadyClosedException _) {
            return OptionalLong.empty();
        }
    }

    private long waitingIn(String queue) throws IOException, TimeoutException {
        // asking for a queue that does not exist closes the channel, so each question has its own
        var channel = connection.createChannel();
        if (channel == null) {
            throw new IOException("the broker opens no more channels");
        }
        try {
            var waiting = channel.queueDeclarePassive(queue).getMessageCount();
            channel.close();
            return waiting;
        } catch (IOException e) {
            if (e.getCause() instanceof ShutdownSignalException closed
                    && closed.getReason() instanceof AMQP.Channel.Close reason
                    && reason.getReplyCode() == AMQP.NOT_FOUND) {
                return 0;
            }
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        connection.close(TIMEOUT_MILLIS);
    }
}
