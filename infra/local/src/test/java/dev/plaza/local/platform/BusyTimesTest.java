package dev.plaza.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class BusyTimesTest {

    private static final long PID = 4711;

    private final BusyTimes busyTimes = new BusyTimes();

    @Test
    void tellWhenAProcessComesToRestOnceABusyTime() {
        assertThat(at(9.0)).isFalse();
        assertThat(at(11.0)).as("still busy").isFalse();
        assertThat(at(11.1)).as("at rest").isTrue();
        assertThat(at(11.2)).as("still at rest").isFalse();
        assertThat(at(16.0)).as("busy again").isFalse();
        assertThat(at(16.1)).as("at rest again").isTrue();
    }

    @Test
    void areNotCountedForALittleWork() {
        at(5.0);
        at(5.1);

        assertThat(at(5.2)).isFalse();
        assertThat(at(6.0)).isFalse();
        assertThat(at(6.1)).isFalse();
    }

    private boolean at(double seconds) {
        return busyTimes.hasComeToRest(PID, Duration.ofMillis(Math.round(seconds * 1000)));
    }
}
