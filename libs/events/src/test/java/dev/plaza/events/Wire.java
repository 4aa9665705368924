package dev.plaza.events;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import dev.plaza.contracts.ContractJson;
import dev.plaza.contracts.EventType;
import dev.plaza.events.broker.Topology;
import dev.plaza.events.envelope.Envelope;
import dev.plaza.events.envelope.Message;
import dev.plaza.testing.TestBroker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A client of its own at the broker: for messages that no outbox would send, and for looking into queues. */
public final class Wire {

    private final TestBroker broker;

    public Wire(TestBroker broker) {
        this.broker = broker;
    }

    /** What is done with a channel. */
    @FunctionalInterface
    interface Deed<T> {
        T with(Channel channel) throws Exception;
    }

    /** Publishes a note as its service would. */
    void publish(EventType<?> type, UUID eventId, UUID noteId, String text) {
        publish(type.name(), noteMessage(type.name(), eventId, noteId, text));
    }

    /** Publishes any message. */
    void publish(String routingKey, Message message) {
        AMQP.BasicProperties properties = message.toProperties("test");
        on(channel -> {
            channel.confirmSelect();
            channel.basicPublish(Topology.EXCHANGE, routingKey, properties, message.body());
            channel.waitForConfirmsOrDie(5000);
            return true;
        });
    }

    /** Publishes messages, each under the name of its own type. */
    public void publishAll(List<Message> messages) {
        on(channel -> {
            channel.confirmSelect();
            for (Message message : messages) {
                String type = String.valueOf(message.attribute("type"));
                channel.basicPublish(Topology.EXCHANGE, type, message.toProperties("test"), message.body());
            }
            channel.waitForConfirmsOrDie(20_000);
            return true;
        });
    }

    /** Publishes a message that need not even have headers. */
    void publishRaw(String routingKey, @Nullable Map<String, Object> headers, String body) {
        on(channel -> {
            channel.confirmSelect();
            channel.basicPublish(
                    Topology.EXCHANGE,
                    routingKey,
                    new AMQP.BasicProperties.Builder().headers(headers).build(),
                    body.getBytes(StandardCharsets.UTF_8));
            channel.waitForConfirmsOrDie(5000);
            return true;
        });
    }

    /** Messages that wait in a queue and are with no consumer. */
    long messagesIn(String queue) {
        return on(channel -> channel.messageCount(queue));
    }

    /** Removing what is not there is a fault to some brokers. */
    void remove(Deed<?> deed) {
        on(channel -> {
            try {
                deed.with(channel);
            } catch (IOException absent) {
                return false;
            }
            return true;
        });
    }

    long consumersOf(String queue) {
        return on(channel -> channel.consumerCount(queue));
    }

    <T> T on(Deed<T> deed) {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setAutomaticRecoveryEnabled(false);
        try {
            factory.setUri(broker.uri());
            try (Connection connection = factory.newConnection("test")) {
                return deed.with(connection.createChannel());
            }
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }

    static Message noteMessage(String type, UUID eventId, UUID noteId, String text) {
        return new Envelope(
                        eventId,
                        type,
                        Notes.NOTES,
                        noteId,
                        1,
                        Instant.now(),
                        null,
                        ContractJson.writeText(new NoteWritten(noteId, text)))
                .toMessage();
    }
}
