package dev.plaza.service.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.service.TestClock;
import dev.plaza.service.limits.RateLimits.Quota;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What one instance counts for itself. */
class LocalRateLimitsTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final long MOST = 10_000;
    private static final int KEYS = 1_000_000;

    private final TestClock clock = new TestClock();
    private final LimitSettings settings = new LimitSettings("production", MOST);
    private final LocalBuckets buckets = new LocalBuckets(settings, clock);
    private final RateLimits limits = new RateLimits(buckets, Optional.empty(), settings);

    @Test
    void tellWhatIsLeftAndWhenThereIsMore() {
        limits.take("told", 2, HOUR);
        Allowance last = limits.take("told", 2, HOUR);
        Allowance refused = limits.take("told", 2, HOUR);

        assertThat(last.isGranted()).isTrue();
        assertThat(last.limit()).isEqualTo(2);
        assertThat(last.remaining()).isZero();
        assertThat(last.retry()).isZero();
        assertThat(refused.isGranted()).isFalse();
        assertThat(refused.retry()).isBetween(Duration.ofMinutes(29), Duration.ofMinutes(30));
        assertThat(refused.reset()).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(60));
    }

    @Test
    void comeBackBitByBit() {
        limits.take("refilled", 2, HOUR);
        limits.take("refilled", 2, HOUR);

        clock.advance(Duration.ofMinutes(31));
        assertThat(limits.take("refilled", 2, HOUR).isGranted()).isTrue();
        assertThat(limits.take("refilled", 2, HOUR).isGranted()).isFalse();

        clock.advance(HOUR);
        assertThat(limits.take("refilled", 2, HOUR).remaining()).isEqualTo(1);
    }

    @Test
    void takeFromAllQuotasOrFromNone() {
        List<Quota> quotas = List.of(new Quota(1, Duration.ofMinutes(1)), new Quota(3, HOUR));

        assertThat(limits.take("both", quotas).isGranted()).isTrue();
        assertThat(limits.take("both", quotas).isGranted()).isFalse();
        clock.advance(Duration.ofSeconds(61));
        assertThat(limits.take("both", quotas).isGranted()).isTrue();
        clock.advance(Duration.ofSeconds(61));
        assertThat(limits.take("both", quotas).isGranted()).isTrue();
        clock.advance(Duration.ofSeconds(61));
        assertThat(limits.take("both", quotas).isGranted()).isFalse();
    }

    @Test
    void giveBackWhatDidNotCountButNoMoreThanThereIs() {
        List<Quota> quotas = List.of(new Quota(2, HOUR));
        limits.take("given", quotas);
        limits.giveBack("given", quotas);
        limits.giveBack("given", quotas);

        assertThat(limits.take("given", quotas).remaining()).isEqualTo(1);
    }

    @Test
    void allowFreelyInDevelopment() {
        var freely = new RateLimits(buckets, Optional.empty(), new LimitSettings("development", MOST));

        assertThat(freely.take("freely", 2, HOUR).limit()).isEqualTo(200_000);
    }

    @Test
    void rememberNoMoreThanTheyMay() {
        long start = System.nanoTime();
        for (int i = 0; i < KEYS; i++) {
            limits.take("login from 2001:db8::" + i, 300, HOUR);
        }

        // some two seconds where nothing else runs
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        assertThat(buckets.count()).isLessThanOrEqualTo(MOST);
    }
}
