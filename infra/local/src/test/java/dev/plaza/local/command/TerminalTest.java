package dev.plaza.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class TerminalTest {

    @Test
    void writesDurationsInTwoUnits() {
        assertThat(Terminal.duration(Duration.ofSeconds(59))).isEqualTo("59 s");
        assertThat(Terminal.duration(Duration.ofSeconds(61))).isEqualTo("1 min 1 s");
        assertThat(Terminal.duration(Duration.ofMinutes(125))).isEqualTo("2 h 5 min");
        assertThat(Terminal.duration(Duration.ofHours(50))).isEqualTo("2 d 2 h");
    }

    @Test
    void writesSecondsWithATenth() {
        assertThat(Terminal.seconds(4249)).isEqualTo("4.2 s");
    }
}
