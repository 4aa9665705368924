package dev.plaza.events.broker;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to the broker, opened again whenever it is lost, for as long as the process runs. It never makes its
 * user wait: a broker that is down at the start is just a connection that has not opened yet.
 */
public final class BrokerLink implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerLink.class);
    private static final int ABORT_TIMEOUT_MILLIS = 2000;

    /** Who works on the connection. Both methods are called from the link's own thread, in turn. */
    public interface User {

        /** A connection is open and the topology stands. Throwing gives the connection up and tries anew. */
        void opened(Connection connection, BrokerLink link) throws IOException;

        /** The connection of the last {@link #opened} is of no use any more. */
        void lost();
    }

    /** Opens a connection and declares the topology on it. */
    @FunctionalInterface
    interface Opening {
        Connection open() throws IOException, TimeoutException;
    }

    private final String purpose;
    private final Opening opening;
    private final User user;
    private final Duration delay;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private volatile CountDownLatch lost = new CountDownLatch(1);
    private boolean isTold;

    BrokerLink(String purpose, Opening opening, User user, Duration delay) {
        this.purpose = purpose;
        this.opening = opening;
        this.user = user;
        this.delay = delay;
        this.thread = Thread.ofVirtual().name("broker-" + purpose).start(this::keepOpen);
    }

    /** Gives the present connection up, if there is one; a new one opens in its stead. Doesn't wait. */
    public void reset(String reason) {
        if (lost.getCount() > 0) {
            LOG.warn("{} gives up its connection to the broker: {}", purpose, reason);
            lost.countDown();
        }
    }

    /** Gives the connection up too when the broker closes {@code channel} alone, as it does after a fault in its use. */
    public void dependOn(Channel channel) {
        channel.addShutdownListener(cause -> {
            if (!cause.isHardError() && !cause.isInitiatedByApplication()) {
                reset("channel closed: " + cause.getMessage());
            }
        });
    }

    /** Closes the connection for good, after {@link User#lost} was called. */
    @Override
    public void close() {
        closing.countDown();
        lost.countDown();
        try {
            thread.join(Duration.ofMillis(2L * ABORT_TIMEOUT_MILLIS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepOpen() {
        do {
            try {
                useOneConnection();
            } catch (IOException | TimeoutException | RuntimeException fault) {
                tellOnce(fault);
            }
        } while (!closingWithin(delay));
    }

    private void useOneConnection() throws IOException, TimeoutException {
        CountDownLatch lostNow = new CountDownLatch(1);
        lost = lostNow;
        Connection connection = opening.open();
        connection.addShutdownListener(cause -> {
            if (!cause.isInitiatedByApplication()) {
                LOG.warn("{} lost its connection to the broker: {}", purpose, cause.getMessage());
            }
            lostNow.countDown();
        });
        try {
            user.opened(connection, this);
            LOG.info("{} is connected to the broker", purpose);
            isTold = false;
            awaitEndOf(lostNow);
        } finally {
            connection.abort(ABORT_TIMEOUT_MILLIS);
            user.lost();
        }
    }

    private void awaitEndOf(CountDownLatch lostNow) {
        try {
            if (closing.getCount() > 0) {
                lostNow.await();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean closingWithin(Duration time) {
        try {
            return closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            return true;
        }
    }

    private void tellOnce(Exception fault) {
        if (!isTold) {
            LOG.warn("{} cannot reach the broker and keeps trying every {}: {}", purpose, delay, fault.toString());
            isTold = true;
        }
    }
}
