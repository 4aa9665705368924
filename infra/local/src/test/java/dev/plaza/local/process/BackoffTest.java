package dev.plaza.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(3));

    @Test
    void doublesUpToItsLimit() {
        var pauses = Stream.generate(backoff::next).limit(5).map(Duration::toMillis);

        assertThat(pauses).containsExactly(500L, 1000L, 2000L, 3000L, 3000L);
    }

    @Test
    void beginsAnewAfterAGoodRun() {
        backoff.next();
        backoff.next();

        backoff.reset();

        assertThat(backoff.next()).isEqualTo(Duration.ofMillis(500));
    }
}
