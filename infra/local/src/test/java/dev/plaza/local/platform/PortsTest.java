package dev.plaza.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plaza.local.PlazaException;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PortsTest {

    @Test
    void areCanonicalWithoutABase() {
        var ports = Ports.at(null);

        assertThat(Arrays.stream(PlazaService.values()).map(ports::of))
                .containsExactly(3100, 3200, 3300, 3400, 3500, 3600, 8080);
        assertThat(ports.management(PlazaService.AUTH)).isEqualTo(13100);
        assertThat(ports.management(PlazaService.GATEWAY)).isEqualTo(18080);
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 20000, 63536})
    void allMoveWithTheBaseAndNeverMeet(int base) {
        var ports = Ports.from(base);

        var all = Stream.concat(
                        Arrays.stream(PlazaService.values()).map(ports::of),
                        Arrays.stream(PlazaService.values()).map(ports::management))
                .mapToInt(Integer::intValue);
        assertThat(IntStream.concat(all, IntStream.of(ports.postgres(), ports.broker(), ports.mail()))
                        .boxed())
                .doesNotHaveDuplicates()
                .allMatch(port -> port >= base && port < base + 2000 && port <= 65535);
        assertThat(ports.of(PlazaService.GATEWAY)).isEqualTo(base + 80);
        assertThat(ports.of(PlazaService.USER)).isEqualTo(base + 200);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1023, 63537, 70000})
    void refuseABaseWithoutRoom(int base) {
        assertThatThrownBy(() -> Ports.from(base))
                .isInstanceOf(PlazaException.class)
                .hasMessageContaining("not at " + base);
    }
}
