package dev.plaza.db.cache;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection to Redis that slows nobody when Redis is slow or gone: a question waits for the time-out at most, after three
 * faults in a row none is asked for a second, and nobody waits while it connects. An outage is told once, and so is its end.
 */
public final class RedisConnection<V> {

    private static final Logger LOG = LoggerFactory.getLogger(RedisConnection.class);
    private static final int FAULTS_IN_A_ROW = 3;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Supplier<CompletableFuture<StatefulRedisConnection<String, V>>> connect;
    private final CircuitBreaker<Object> circuit;
    private final AtomicBoolean isOut = new AtomicBoolean();
    private CompletableFuture<StatefulRedisConnection<String, V>> connection;

    RedisConnection(Supplier<CompletableFuture<StatefulRedisConnection<String, V>>> connect, String meanwhile) {
        this.connect = connect;
        this.circuit = CircuitBreaker.builder()
                .handle(RedisException.class)
                .withFailureThreshold(FAULTS_IN_A_ROW)
                .withDelay(PAUSE)
                // opens again with every trial that fails
                .onOpen(_ -> {
                    if (isOut.compareAndSet(false, true)) {
                        LOG.warn("Redis is out of order; {}", meanwhile);
                    }
                })
                .onClose(_ -> {
                    isOut.set(false);
                    LOG.info("Redis is back after: {}", meanwhile);
                })
                .build();
        this.connection = connect.get();
    }

    /**
     * The answer, or nothing where Redis gave none in time.
     *
     * @param question runs on this thread, answers no null, and throws a {@link RedisException} where Redis is at fault
     */
    public <T> Optional<T> ask(Function<StatefulRedisConnection<String, V>, T> question) {
        if (isConnecting()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Failsafe.with(circuit).get(() -> question.apply(connected())));
        } catch (CircuitBreakerOpenException | RedisException fault) {
            LOG.debug("Redis gave no answer", fault);
            return Optional.empty();
        }
    }

    /** Which is no fault yet: the first questions of a process come at that time. */
    private synchronized boolean isConnecting() {
        return !connection.isDone();
    }

    private synchronized StatefulRedisConnection<String, V> connected() {
        if (connection.isCompletedExceptionally()) {
            connection = connect.get();
        }
        if (!connection.isDone() || connection.isCompletedExceptionally()) {
            throw new RedisConnectionException("not connected yet");
        }
        return connection.resultNow();
    }
}
