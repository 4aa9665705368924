package dev.plaza.db.cache;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection to Redis, that slows nobody when Redis is slow or gone: a question waits for the time-out at most, after
 * three faults in a row none is asked for a second, and nobody waits while it connects. What could not be deleted
 * meanwhile is remembered and deleted before anything is asked again.
 */
@Singleton
@Requires(beans = RedisSettings.class)
final class RedisLink {

    private static final Logger LOG = LoggerFactory.getLogger(RedisLink.class);
    private static final int FAULTS_IN_A_ROW = 3;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Beyond that, entries live until their time is over. */
    private static final int MOST_REMEMBERED = 100_000;

    private final ClientResources threads = ClientResources.builder()
            .ioThreadPoolSize(2)
            .computationThreadPoolSize(2)
            .build();
    private final RedisClient client = RedisClient.create(threads);
    private final RedisURI address;
    private final Map<String, Object> undeleted = new ConcurrentHashMap<>();
    private final CircuitBreaker<Object> circuit = CircuitBreaker.builder()
            .handle(RedisException.class)
            .withFailureThreshold(FAULTS_IN_A_ROW)
            .withDelay(PAUSE)
            .onOpen(_ -> LOG.warn("Redis is out of order; reads go to the database"))
            .onClose(_ -> LOG.info("Redis is back"))
            .build();
    private CompletableFuture<StatefulRedisConnection<String, String>> connection;

    RedisLink(RedisSettings settings) {
        address = RedisAddress.read(settings.url());
        address.setTimeout(settings.timeout());
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .build());
        connection = connect();
    }

    /** The answer, or nothing where Redis gave none in time. {@code question} runs on this thread and answers no null. */
    <T> Optional<T> ask(Function<RedisCommands<String, String>, T> question) {
        try {
            return Optional.of(Failsafe.with(circuit).get(() -> {
                RedisCommands<String, String> redis = connected().sync();
                deleteWhatIsLeft(redis);
                return question.apply(redis);
            }));
        } catch (CircuitBreakerOpenException | RedisException fault) {
            LOG.debug("Redis gave no answer", fault);
            return Optional.empty();
        }
    }

    /** Deletes it now, or before anything is asked again. */
    void delete(String key) {
        if (ask(redis -> redis.del(key)).isEmpty() && undeleted.size() < MOST_REMEMBERED) {
            undeleted.put(key, new Object());
        }
    }

    @PreDestroy
    void close() {
        client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
        var _ = threads.shutdown(0, 1, TimeUnit.SECONDS);
    }

    private void deleteWhatIsLeft(RedisCommands<String, String> redis) {
        if (undeleted.isEmpty()) {
            return;
        }
        Map<String, Object> now = Map.copyOf(undeleted);
        redis.del(now.keySet().toArray(String[]::new));
        // but not what was put there again meanwhile
        now.forEach(undeleted::remove);
    }

    private synchronized StatefulRedisConnection<String, String> connected() {
        if (connection.isCompletedExceptionally()) {
            connection = connect();
        }
        if (!connection.isDone() || connection.isCompletedExceptionally()) {
            throw new RedisConnectionException("not connected yet");
        }
        return connection.resultNow();
    }

    private CompletableFuture<StatefulRedisConnection<String, String>> connect() {
        return client.connectAsync(StringCodec.UTF8, address).toCompletableFuture();
    }
}
