package dev.plaza.service.limits;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import dev.plaza.db.cache.RedisAddress;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is left of limits, in the Redis that the instances of a service share. Nobody waits long for it: after some faults in
 * a row it is asked nothing for a second, and each instance counts for itself meanwhile.
 */
@Singleton
@Requires(property = "plaza.cache.redis.url", pattern = "(?s).*\\S.*")
final class SharedBuckets {

    private static final Logger LOG = LoggerFactory.getLogger(SharedBuckets.class);
    private static final Duration TIMEOUT = Duration.ofMillis(50);
    private static final int FAULTS_IN_A_ROW = 3;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ClientResources threads = ClientResources.builder()
            .ioThreadPoolSize(2)
            .computationThreadPoolSize(2)
            .build();
    private final RedisClient client = RedisClient.create(threads);
    private final String url;
    private final String service;
    private final CircuitBreaker<Object> circuit = CircuitBreaker.builder()
            .withFailureThreshold(FAULTS_IN_A_ROW)
            .withDelay(PAUSE)
            .onOpen(_ -> LOG.warn("Redis is out of order; each instance counts limits for itself"))
            .onClose(_ -> LOG.info("Redis is back; limits are counted together"))
            .build();
    private CompletableFuture<StatefulRedisConnection<String, byte[]>> connection;

    SharedBuckets(
            @Property(name = "plaza.cache.redis.url") String url,
            @Property(name = "plaza.events.service") String service) {
        this.url = url;
        this.service = service;
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .build());
        this.connection = connect();
    }

    /** The answer of {@code question} to the bucket of that key, or nothing where Redis gave none in time. */
    <T> Optional<T> ask(String key, BucketConfiguration configuration, Function<Bucket, T> question) {
        try {
            return Optional.of(Failsafe.with(circuit)
                    .get(() ->
                            question.apply(manager().getProxy("limits:" + service + ":" + key, () -> configuration))));
        } catch (CircuitBreakerOpenException open) {
            return Optional.empty();
        } catch (RuntimeException fault) {
            LOG.debug("Redis gave no answer", fault);
            return Optional.empty();
        }
    }

    @PreDestroy
    void close() {
        client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
        var _ = threads.shutdown(0, 1, TimeUnit.SECONDS);
    }

    private ProxyManager<String> manager() {
        return Bucket4jLettuce.casBasedBuilder(connected())
                .requestTimeout(TIMEOUT)
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofSeconds(10)))
                .build();
    }

    private synchronized StatefulRedisConnection<String, byte[]> connected() {
        if (connection.isCompletedExceptionally()) {
            connection = connect();
        }
        if (!connection.isDone() || connection.isCompletedExceptionally()) {
            throw new IllegalStateException("not connected yet");
        }
        return connection.resultNow();
    }

    private CompletableFuture<StatefulRedisConnection<String, byte[]>> connect() {
        return client.connectAsync(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE), RedisAddress.read(url))
                .toCompletableFuture();
    }
}
