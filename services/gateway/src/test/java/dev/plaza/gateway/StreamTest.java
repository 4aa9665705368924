package dev.plaza.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@MicronautTest
@Execution(ExecutionMode.CONCURRENT)
class StreamTest extends GatewayTest {

    @Test
    void passesEventsAtOnceToManyAtATime() throws IOException {
        List<Reader> readers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            readers.add(new Reader("/api/v1/stream?many=" + i + "&"));
        }
        for (int i = 0; i < 20; i++) {
            readers.get(i).awaitLine(": welcome");
            streams.connectionOf("many=" + i + "&").send("data: for " + i + "\n\n");
            readers.get(i).awaitLine("data: for " + i);
            readers.get(i).close();
        }
    }

    @Test
    void passesEventsAtOnceToAClientThatTakesCompression() throws IOException {
        try (Reader reader = new Reader("/api/v1/stream?zipped", "Accept-Encoding: gzip")) {
            reader.awaitLine(": welcome");
        }
    }

    @Test
    void keepsAStreamThatIdlesForAMinute() throws IOException {
        try (Reader reader = new Reader("/api/v1/stream?idle")) {
            reader.awaitLine(": welcome");
            StreamService.Connection service = streams.connectionOf("?idle");

            await().during(Duration.ofSeconds(61))
                    .atMost(Duration.ofSeconds(70))
                    .until(() -> !service.isClosed());

            service.send("data: still here\n\n");
            reader.awaitLine("data: still here");
        }
    }

    @Test
    void endsTheStreamAtTheServiceWhenTheClientLeaves() throws IOException {
        try (Reader reader = new Reader("/api/v1/stream?leaving")) {
            reader.awaitLine(": welcome");
        }

        await().atMost(Duration.ofSeconds(5)).until(streams.connectionOf("?leaving")::isClosed);
    }

    @Test
    void endsTheRequestAtTheServiceWhenTheClientLeavesBeforeTheAnswer() throws IOException {
        try (Reader _ = new Reader("/api/v1/conversations?silent-client")) {
            await().until(() -> streams.hasSeen("silent-client"));
            assertThat(streams.connectionOf("silent-client").isClosed()).isFalse();
        }

        await().atMost(Duration.ofSeconds(5)).until(streams.connectionOf("silent-client")::isClosed);
    }

    @Test
    void aClientThatLeavesDisturbsNobodyElseOnTheSameServiceConnection() throws Exception {
        for (int i = 0; i < 50; i++) {
            try (Reader leaver = new Reader("/api/v1/auth/first")) {
                leaver.awaitLine("GET /api/v1/auth/first");
                var answer = client.sendAsync(
                        request("/api/v1/auth/second").build(), java.net.http.HttpResponse.BodyHandlers.ofString());
                leaver.leave();
                assertThat(answer.get().statusCode()).isEqualTo(200);
            }
        }
    }

    /** A client near enough to the wire to leave without a word. */
    private final class Reader implements AutoCloseable {

        private final Socket socket;
        private final BufferedReader in;

        Reader(String path, String... headers) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), gateway.getPort());
            socket.setSoTimeout(15_000);
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
            String head = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + more + "\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
        }

        void awaitLine(String wanted) throws IOException {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals(wanted)) {
                    return;
                }
            }
            throw new AssertionError("the stream ended before: " + wanted);
        }

        void leave() throws IOException {
            socket.close();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
