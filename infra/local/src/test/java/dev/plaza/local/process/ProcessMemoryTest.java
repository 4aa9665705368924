package dev.plaza.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class ProcessMemoryTest {

    @Test
    void readsAFieldInKibibytes() {
        var lines = List.of("Name:\tjava", "VmRSS:\t  204800 kB", "Threads:\t31");

        assertThat(ProcessMemory.kibibytesIn(lines, "VmRSS:")).hasValue(200L * 1024 * 1024);
        assertThat(ProcessMemory.kibibytesIn(lines, "VmSwap:")).isEqualTo(OptionalLong.empty());
    }

    @Test
    void knowsOurOwn() {
        assertThat(ProcessMemory.residentBytes(ProcessHandle.current()).getAsLong())
                .isBetween(10L * 1024 * 1024, 8L * 1024 * 1024 * 1024);
    }
}
