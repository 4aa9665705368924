package dev.plaza.events.inbox;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.ShutdownSignalException;
import dev.plaza.contracts.Lane;
import dev.plaza.events.broker.BrokerLink;
import dev.plaza.events.envelope.Message;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Consumes one queue on a channel of its own, with one thread that takes whatever has arrived as a batch, settles it and
 * acknowledges all of it at once. Because a single thread takes and acknowledges in the order of arrival, everything up
 * to the last tag of a batch is settled. Lives as long as its connection.
 */
final class LaneConsumer extends DefaultConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(LaneConsumer.class);
    private static final int POLL_MILLIS = 100;

    private final Lane lane;
    private final BrokerLink link;
    private final BatchSettler settler;
    private final Patience patience;
    private final int batchSize;
    private final BlockingQueue<Delivery> waiting = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean isEnding;

    LaneConsumer(Lane lane, Channel channel, BrokerLink link, BatchSettler settler, Patience patience, int batchSize) {
        super(channel);
        this.lane = lane;
        this.link = link;
        this.settler = settler;
        this.patience = patience;
        this.batchSize = batchSize;
        this.thread = Thread.ofVirtual()
                .name("inbox-" + lane.name().toLowerCase(Locale.ROOT))
                .unstarted(this::consume);
    }

    /** Starts to consume {@code queue}. */
    void start(String queue) throws IOException {
        link.dependOn(getChannel());
        getChannel().basicQos(2 * batchSize);
        getChannel().basicConsume(queue, false, this);
        thread.start();
    }

    /** Takes no other batch; the one in hand goes on. What waits goes back to the queue with the connection's end. */
    void stop() {
        isEnding = true;
        try {
            getChannel().basicCancel(getConsumerTag());
        } catch (IOException | AlreadyClosedException lost) {
            LOG.debug("no consumer to cancel in {}", lane, lost);
        }
    }

    /** Waits until the batch in hand is settled and acknowledged, for at most {@code time}. */
    void await(Duration time) throws InterruptedException {
        thread.join(time);
    }

    @Override
    public void handleDelivery(String tag, Envelope envelope, AMQP.BasicProperties properties, byte[] body) {
        waiting.add(new Delivery(envelope.getDeliveryTag(), lane, Message.received(properties, body)));
    }

    /** The queue was deleted or moved; a new connection declares it again. */
    @Override
    public void handleCancel(String tag) {
        link.reset("the broker cancelled the consumer of " + lane);
    }

    @Override
    public void handleShutdownSignal(String tag, ShutdownSignalException cause) {
        isEnding = true;
    }

    private void consume() {
        try {
            while (!isEnding) {
                List<Delivery> batch = next();
                if (!batch.isEmpty()) {
                    settler.settle(batch, patience);
                    getChannel().basicAck(batch.getLast().tag(), true);
                }
            }
        } catch (IOException | AlreadyClosedException lost) {
            LOG.debug("a batch of {} was settled but not acknowledged and will be delivered again", lane, lost);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (Patience.Exhausted stopped) {
            LOG.info("a batch of {} remains in its queue: {}", lane, stopped.getMessage());
        } catch (RuntimeException | Error defect) {
            LOG.error("the consumer of {} failed", lane, defect);
            link.reset("a consumer failed");
        }
    }

    private List<Delivery> next() throws InterruptedException {
        List<Delivery> batch = new ArrayList<>(batchSize);
        Delivery first = waiting.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
        if (first != null) {
            batch.add(first);
            waiting.drainTo(batch, batchSize - 1);
        }
        return batch;
    }
}
