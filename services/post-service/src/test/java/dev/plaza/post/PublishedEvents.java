package dev.plaza.post;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import dev.plaza.contracts.ContractJson;
import dev.plaza.contracts.EventType;
import dev.plaza.events.envelope.Message;
import dev.plaza.testing.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Everything the service published, in the order of arrival. */
public final class PublishedEvents {

    private final List<dev.plaza.events.envelope.Envelope> events = new CopyOnWriteArrayList<>();

    private PublishedEvents() {}

    static PublishedEvents gather(Channel channel, String exchange) {
        PublishedEvents published = new PublishedEvents();
        try {
            String queue = channel.queueDeclare().getQueue();
            channel.queueBind(queue, exchange, "post.#");
            channel.queueBind(queue, exchange, "comment.#");
            channel.queueBind(queue, exchange, "reaction.#");
            channel.queueBind(queue, exchange, "erasure.#");
            channel.queueBind(queue, exchange, "export.part-ready.#");
            channel.basicConsume(queue, true, new DefaultConsumer(channel) {
                @Override
                public void handleDelivery(String tag, Envelope delivery, BasicProperties properties, byte[] body) {
                    published.events.add(dev.plaza.events.envelope.Envelope.of(Message.received(properties, body)));
                }
            });
            return published;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The events about one aggregate so far, by version. */
    public List<dev.plaza.events.envelope.Envelope> of(UUID aggregate) {
        return events.stream()
                .filter(event -> event.aggregateId().equals(aggregate))
                .sorted(java.util.Comparator.comparingLong(dev.plaza.events.envelope.Envelope::aggregateVersion))
                .toList();
    }

    /** Waits until there are so many events about one aggregate, and gives them. */
    public List<dev.plaza.events.envelope.Envelope> of(UUID aggregate, int count) {
        Eventually.until(
                count + " events about " + aggregate, () -> of(aggregate).size() >= count);
        return of(aggregate);
    }

    public static <T> T payload(dev.plaza.events.envelope.Envelope event, EventType<T> type) {
        return ContractJson.read(type, event.data().getBytes(StandardCharsets.UTF_8));
    }
}
