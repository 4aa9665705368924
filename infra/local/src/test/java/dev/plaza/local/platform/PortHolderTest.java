package dev.plaza.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.local.FakeProcesses;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PortHolderTest {

    @Test
    void namesTheProgramThatListens() throws IOException {
        try (var socket = new ServerSocket(0)) {
            var port = socket.getLocalPort();

            assertThat(PortHolder.isFree(port)).isFalse();
            assertThat(PortHolder.describe(port))
                    .isEqualTo("java (pid " + ProcessHandle.current().pid() + ")");
        }
    }

    @Test
    void knowsAFreePort() {
        assertThat(PortHolder.isFree(FakeProcesses.freePort())).isTrue();
    }

    @Test
    void picksListeningSocketsOfThatPortOnly() {
        var table = List.of(
                "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode",
                "   0: 0100007F:0C1C 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 111 1 0",
                "   1: 0100007F:0C1C 0100007F:9999 01 00000000:00000000 00:00000000 00000000     0        0 222 1 0",
                "   2: 0100007F:0C1D 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 333 1 0");

        assertThat(PortHolder.listeningSockets(table, 3100)).containsExactly("socket:[111]");
    }
}
