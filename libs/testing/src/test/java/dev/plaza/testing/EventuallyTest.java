package dev.plaza.testing;

import static dev.plaza.testing.Eventually.always;
import static dev.plaza.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;

class EventuallyTest {

    @Test
    void waitsUntilTheAssertionHolds() {
        var looks = new AtomicInteger();

        eventually(() -> assertThat(looks.incrementAndGet()).isEqualTo(3));

        assertThat(looks).hasValue(3);
    }

    @Test
    void saysWhatWasMissingInTheEnd() {
        assertThatThrownBy(() -> eventually(
                        Duration.ofMillis(100), () -> assertThat("a cat").isEqualTo("a dog")))
                .isInstanceOf(ConditionTimeoutException.class)
                .hasMessageContaining("a dog");
    }

    @Test
    void alwaysFailsAtTheFirstExceptionToTheRule() {
        var looks = new AtomicInteger();

        assertThatThrownBy(() -> always(
                        Duration.ofSeconds(5),
                        () -> assertThat(looks.incrementAndGet()).isLessThan(3)))
                .isInstanceOf(AssertionError.class);

        assertThat(looks).hasValue(3);
    }

    @Test
    void alwaysLooksUntilTheTimeIsOver() {
        var looks = new AtomicInteger();
        var start = System.nanoTime();

        always(Duration.ofMillis(60), looks::incrementAndGet);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(60));
        assertThat(looks).hasPositiveValue();
    }
}
