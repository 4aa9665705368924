package dev.plaza.service.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ImportProgressTest {

    private final StringWriter text = new StringWriter();
    private long nanos;

    @Test
    void tellsCountRateAndTimeLeftNowAndThen() {
        ImportProgress progress = progress(false);
        progress.reached(0);
        progress.reached(500);
        after(5);
        progress.reached(10_000);
        after(1);
        progress.reached(12_000);
        after(44);
        progress.ended(100_000);

        assertThat(text.toString().lines())
                .containsExactly(
                        "People: 10,000 of 100,000, 2,000 a second, 45 s left",
                        "People: 100,000 of 100,000, 2,000 a second, took 50 s");
    }

    @Test
    void doesNotCountForTheRateWhatWasThereBefore() {
        ImportProgress progress = progress(false);
        progress.reached(50_000);
        after(10);
        progress.reached(50_100);

        assertThat(text.toString().strip()).isEqualTo("People: 50,100 of 100,000, 10 a second, 83 min 10 s left");
    }

    @Test
    void changesOneLineOnATerminal() {
        ImportProgress progress = progress(true);
        progress.reached(0);
        after(1);
        progress.reached(100);
        after(1);
        progress.ended(100_000);

        assertThat(text.toString()).startsWith("\rPeople: 100 of").contains("\rPeople: 100,000 of");
        assertThat(text.toString().lines().filter(line -> line.contains("100,000 of")))
                .hasSize(1);
    }

    private ImportProgress progress(boolean isTerminal) {
        return ImportProgress.of("People", 100_000, new PrintWriter(text), isTerminal, () -> nanos);
    }

    private void after(int seconds) {
        nanos += TimeUnit.SECONDS.toNanos(seconds);
    }
}
