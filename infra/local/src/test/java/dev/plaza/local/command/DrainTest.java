package dev.plaza.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plaza.local.PlazaException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class DrainTest {

    private final ByteArrayOutputStream text = new ByteArrayOutputStream();

    @Test
    void waitsUntilNoEventWaits() throws InterruptedException {
        drain(Duration.ofSeconds(60), true, 900, -1, 1200, 300, 0).await();

        assertThat(text.toString(StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("Events: 900 still wait"),
                        line -> assertThat(line).startsWith("Events: 300 still wait"),
                        line -> assertThat(line).startsWith("Events: all taken"));
    }

    @Test
    void tellsNoMoreThanALineNowAndThenToAFile() throws InterruptedException {
        drain(Duration.ofSeconds(60), false, 900, 300, 0).await();

        assertThat(text.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .startsWith("Events: all taken, ");
    }

    @Test
    void givesUpWhenNothingMoves() {
        assertThatThrownBy(() -> drain(Duration.ZERO, false, 900, 900, 900).await())
                .isInstanceOf(PlazaException.class)
                .hasMessageContaining("Events still wait");
    }

    /** A negative number is one that cannot be told. */
    private Drain drain(Duration patience, boolean isInteractive, long... waiting) {
        var answers = new ArrayDeque<>(Arrays.stream(waiting).boxed().toList());
        return new Drain(
                () -> {
                    var next = answers.remove();
                    return next < 0 ? OptionalLong.empty() : OptionalLong.of(next);
                },
                Duration.ofMillis(1),
                patience,
                isInteractive,
                new PrintStream(text, true, StandardCharsets.UTF_8));
    }
}
