package dev.plaza.service.limits;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Counts how often things are done: together with the other instances where Redis is configured and answers, else each
 * instance for itself. May block for as long as Redis is given ({@code plaza.cache.redis.timeout}). Safe for use by many threads.
 */
@Singleton
public final class RateLimits {

    private final LocalBuckets local;
    private final @Nullable SharedBuckets shared;
    private final LimitSettings settings;

    RateLimits(LocalBuckets local, Optional<SharedBuckets> shared, LimitSettings settings) {
        this.local = local;
        this.shared = shared.orElse(null);
        this.settings = settings;
    }

    /**
     * Takes one of {@code capacity} that come back within {@code period}, for whom {@code key} stands for.
     *
     * @param key what is limited and whose it is, such as {@code login by address 192.0.2.1/32}
     */
    public Allowance take(String key, long capacity, Duration period) {
        return take(key, List.of(new Quota(capacity, period)));
    }

    /** Takes one of each of several quotas, or of none. */
    public Allowance take(String key, List<Quota> quotas) {
        ConsumptionProbe probe = ask(key, quotas, bucket -> bucket.tryConsumeAndReturnRemaining(1));
        long least = quotas.stream().mapToLong(Quota::capacity).min().orElseThrow() * settings.factor();
        return new Allowance(
                probe.isConsumed(),
                least,
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForReset()),
                Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Gives back what was taken and turned out not to count. */
    public void giveBack(String key, List<Quota> quotas) {
        ask(key, quotas, bucket -> {
            bucket.addTokens(1);
            return true;
        });
    }

    private <T> T ask(String key, List<Quota> quotas, Function<Bucket, T> question) {
        BucketConfiguration configuration = configuration(quotas);
        String bucket = key + " " + inWords(configuration);
        if (shared != null) {
            Optional<T> answer = shared.ask(bucket, configuration, question);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        return question.apply(local.find(bucket, configuration));
    }

    private BucketConfiguration configuration(List<Quota> quotas) {
        var builder = BucketConfiguration.builder();
        for (Quota quota : quotas) {
            long capacity = quota.capacity() * settings.factor();
            builder.addLimit(Bandwidth.builder()
                    .capacity(capacity)
                    .refillGreedy(capacity, quota.period())
                    .build());
        }
        return builder.build();
    }

    /**
     * Makes the quotas part of the key: a bucket keeps those that it was made with, so changed ones need another. It is full;
     * and while instances with old and new settings run side by side, each counts by its own.
     */
    private static String inWords(BucketConfiguration configuration) {
        return Arrays.stream(configuration.getBandwidths())
                .map(quota -> quota.getCapacity() + "/" + Duration.ofNanos(quota.getRefillPeriodNanos()))
                .collect(Collectors.joining(" "));
    }

    /** So many within a time. */
    public record Quota(long capacity, Duration period) {}
}
