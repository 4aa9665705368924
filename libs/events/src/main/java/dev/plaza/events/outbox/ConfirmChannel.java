package dev.plaza.events.outbox;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.Return;
import dev.plaza.events.broker.BrokerLink;
import dev.plaza.events.broker.Topology;
import dev.plaza.events.envelope.Message;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * A channel in confirm mode with many messages under way. One thread publishes, the connection's thread hears the
 * answers, and each message is settled exactly once: by whoever takes it out of {@link #underWay}.
 *
 * <p>A message that is returned is not sent. RabbitMQ returns it and then acks it; Qpid nacks it and then returns it,
 * which leaves nothing to do but to tell why.
 */
final class ConfirmChannel {

    private static final String NOT_RETURNED = "";

    private record UnderWay(UUID id, long sinceNanos) {}

    private final ConcurrentSkipListMap<Long, UnderWay> underWay = new ConcurrentSkipListMap<>();
    private final Map<UUID, String> returnedBecause = new ConcurrentHashMap<>();
    private final Semaphore window;
    private final BrokerLink link;
    private final Channel channel;
    private final Settlement settlement;

    ConfirmChannel(Connection connection, BrokerLink link, int windowSize, Settlement settlement) throws IOException {
        this.link = link;
        this.window = new Semaphore(windowSize);
        this.settlement = settlement;
        this.channel = connection.createChannel();
        link.dependOn(channel);
        channel.addReturnListener(this::returned);
        channel.addConfirmListener(this::acked, this::nacked);
        channel.confirmSelect();
    }

    /**
     * Publishes a message, or settles it as unsent when the channel is closed. Waits while as many are under way as the
     * window allows.
     */
    void publish(UUID id, String routingKey, boolean isMandatory, Message message) {
        if (!enterWindow()) {
            settlement.unsent(id);
            return;
        }
        long number = channel.getNextPublishSeqNo();
        returnedBecause.put(id, NOT_RETURNED);
        underWay.put(number, new UnderWay(id, System.nanoTime()));
        try {
            AMQP.BasicProperties properties = message.toProperties(id.toString());
            channel.basicPublish(Topology.EXCHANGE, routingKey, isMandatory, properties, message.body());
        } catch (IOException | AlreadyClosedException lost) {
            unsent(number);
        }
    }

    /** Settles what is under way as unsent; called when the channel has been closed. */
    void lost() {
        underWay.keySet().forEach(this::unsent);
    }

    /** Has the connection given up, as if it had been lost. Doesn't wait. */
    void giveUp(String reason) {
        link.reset(reason);
    }

    /** How long the message that waits longest has waited for its answer. */
    Duration longestWait() {
        Map.Entry<Long, UnderWay> first = underWay.firstEntry();
        return first == null
                ? Duration.ZERO
                : Duration.ofNanos(System.nanoTime() - first.getValue().sinceNanos());
    }

    private boolean enterWindow() {
        try {
            while (!window.tryAcquire(100, TimeUnit.MILLISECONDS)) {
                if (!channel.isOpen()) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void returned(Return message) {
        UUID id = UUID.fromString(message.getProperties().getMessageId());
        String reason = "returned: " + message.getReplyCode() + " " + message.getReplyText();
        if (returnedBecause.replace(id, reason) == null) {
            settlement.explained(id, reason);
        }
    }

    private void acked(long number, boolean isMultiple) {
        answered(number, isMultiple, (id, reason) -> {
            if (reason.equals(NOT_RETURNED)) {
                settlement.confirmed(id);
            } else {
                settlement.refused(id, reason);
            }
        });
    }

    private void nacked(long number, boolean isMultiple) {
        answered(
                number,
                isMultiple,
                (id, reason) -> settlement.refused(id, reason.equals(NOT_RETURNED) ? "refused by the broker" : reason));
    }

    private void answered(long number, boolean isMultiple, BiConsumer<UUID, String> settling) {
        var numbers = isMultiple ? underWay.headMap(number, true) : underWay.subMap(number, true, number, true);
        numbers.keySet().forEach(each -> settle(each, settling));
    }

    private void unsent(long number) {
        settle(number, (id, reason) -> settlement.unsent(id));
    }

    private void settle(long number, BiConsumer<UUID, String> settling) {
        UnderWay message = underWay.remove(number);
        if (message != null) {
            String reason = returnedBecause.remove(message.id());
            window.release();
            settling.accept(message.id(), reason == null ? NOT_RETURNED : reason);
        }
    }
}
