package dev.plaza.db.cache;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The Redis of {@code plaza.cache.redis.url}, with the few threads that all connections of this process share. */
@Singleton
@Requires(beans = RedisSettings.class)
public final class Redis implements AutoCloseable {

    private final ClientResources threads = ClientResources.builder()
            .ioThreadPoolSize(2)
            .computationThreadPoolSize(2)
            .build();
    private final RedisClient client = RedisClient.create(threads);
    private final RedisURI address;
    private final Duration timeout;

    @Inject
    Redis(RedisSettings settings) {
        this(settings.url(), settings.timeout());
    }

    private Redis(String url, Duration timeout) {
        this.address = RedisAddress.read(url);
        this.timeout = timeout;
        address.setTimeout(timeout);
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .build());
    }

    /** One that no settings tell of; whoever opens it closes it. */
    public static Redis at(String url, Duration timeout) {
        return new Redis(url, timeout);
    }

    /**
     * A connection of its own, which nobody has to close.
     *
     * @param meanwhile what is done while Redis gives no answers, in words for the log
     */
    public <V> RedisConnection<V> open(RedisCodec<?, V> values, String meanwhile) {
        RedisCodec<String, V> codec = RedisCodec.of(StringCodec.UTF8, values);
        return new RedisConnection<>(() -> client.connectAsync(codec, address).toCompletableFuture(), meanwhile);
    }

    /** How long an answer is waited for. */
    public Duration timeout() {
        return timeout;
    }

    @Override
    @PreDestroy
    public void close() {
        client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
        var _ = threads.shutdown(0, 1, TimeUnit.SECONDS);
    }
}
