package dev.plaza.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ArrivalsTest {

    @Test
    void tellMedianAndTail() {
        var times = IntStream.rangeClosed(1, 20)
                .mapToObj(millis -> Duration.ofMillis(21 - millis))
                .toList();

        assertThat(new Arrivals(times).summary()).startsWith("min 1.0 ms, median 10.0 ms, p95 19.0 ms (20 people");
    }

    @Test
    void sayWhenThereWasNothingToMeasure() {
        assertThat(new Arrivals(List.of()).summary()).startsWith("not measured");
    }
}
