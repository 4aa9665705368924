package dev.plaza.service.limits;

import dev.plaza.db.cache.Redis;
import dev.plaza.db.cache.RedisConnection;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeoutException;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is left of limits, in the Redis that the instances of a service share. Nobody waits long for it. */
@Singleton
@Requires(beans = Redis.class)
final class SharedBuckets {

    private static final Duration KEPT_AFTER_FULL = Duration.ofSeconds(10);

    private final RedisConnection<byte[]> redis;
    private final Duration timeout;
    private final ClockMeter meter;
    private final String prefix;
    private volatile @Nullable Opened opened;

    SharedBuckets(Redis redis, Clock clock, @Property(name = "plaza.events.service") String service) {
        this.redis = redis.open(ByteArrayCodec.INSTANCE, "each instance counts limits for itself");
        this.timeout = redis.timeout();
        this.meter = new ClockMeter(clock);
        this.prefix = "limits:" + service + ":";
    }

    /** The answer of {@code question} to the bucket of that key, or nothing where Redis gave none in time. */
    <T> Optional<T> ask(String key, BucketConfiguration configuration, Function<Bucket, T> question) {
        return redis.ask(connection -> {
            try {
                return question.apply(buckets(connection).getProxy(prefix + key, () -> configuration));
            } catch (TimeoutException late) {
                throw new RedisCommandTimeoutException(late);
            }
        });
    }

    private ProxyManager<String> buckets(StatefulRedisConnection<String, byte[]> connection) {
        Opened now = opened;
        if (now == null || !now.connection.equals(connection)) {
            now = new Opened(connection, open(connection));
            opened = now;
        }
        return now.buckets;
    }

    private ProxyManager<String> open(StatefulRedisConnection<String, byte[]> connection) {
        return Bucket4jLettuce.casBasedBuilder(connection)
                .requestTimeout(timeout)
                .clientClock(meter)
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_AFTER_FULL))
                .build();
    }

    private record Opened(StatefulRedisConnection<String, byte[]> connection, ProxyManager<String> buckets) {}
}
