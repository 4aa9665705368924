package dev.plaza.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The gateway as its own process, with less heap than one of the bodies that pass through it. */
class SmallHeapTest {

    private static final long HUNDRED_MEGABYTES = 100_000_000;
    private static final Pattern READY = Pattern.compile("ready on port (\\d+)");

    @Test
    void streamsAHundredMegabytesBothWaysThroughAHeapOfNinetySix() throws Exception {
        try (EchoService media = new EchoService();
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            Process gateway = start(media.uri());
            try {
                URI uri = URI.create("http://127.0.0.1:" + port(gateway));

                assertThat(upload(client, uri)).isEqualTo(Long.toString(HUNDRED_MEGABYTES));
                assertThat(download(client, uri)).isEqualTo(HUNDRED_MEGABYTES);
            } finally {
                gateway.getOutputStream().close();
            }
            assertThat(gateway.waitFor(30, TimeUnit.SECONDS))
                    .as("stops when its input ends")
                    .isTrue();
            assertThat(gateway.exitValue()).isZero();
        }
    }

    private static String upload(HttpClient client, URI gateway) throws Exception {
        var request = HttpRequest.newBuilder(gateway.resolve("/api/v1/media/upload"))
                .timeout(Duration.ofMinutes(2))
                .POST(BodyPublishers.fromPublisher(
                        BodyPublishers.ofInputStream(() -> new Zeros(HUNDRED_MEGABYTES)), HUNDRED_MEGABYTES))
                .build();
        return client.send(request, BodyHandlers.ofString()).body();
    }

    private static long download(HttpClient client, URI gateway) throws Exception {
        var request = HttpRequest.newBuilder(gateway.resolve("/api/v1/media/download?" + HUNDRED_MEGABYTES))
                .timeout(Duration.ofMinutes(2))
                .build();
        try (InputStream body =
                client.send(request, BodyHandlers.ofInputStream()).body()) {
            return body.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static Process start(URI media) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dlogback.configurationFile=logback.xml",
                "-cp",
                System.getProperty("java.class.path"),
                GatewayApplication.class.getName());
        builder.environment()
                .putAll(Map.of(
                        "MEDIA_SERVICE_URL", media.toString(),
                        "PLAZA_PORT", "-1",
                        "PLAZA_STOP_ON_STDIN_EOF", "true",
                        "PLAZA_LOG_LEVEL", "INFO"));
        return builder.redirectErrorStream(true).start();
    }

    private static int port(Process gateway) throws IOException {
        BufferedReader out = gateway.inputReader();
        StringBuilder all = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            all.append(line).append('\n');
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                Thread.ofVirtual().start(() -> out.lines().forEach(_ -> {}));
                return Integer.parseInt(ready.group(1));
            }
        }
        throw new AssertionError("the gateway did not start:\n" + all);
    }

    /** So many zeros, from nowhere. */
    private static final class Zeros extends InputStream {

        private long left;

        Zeros(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(length, left);
            left -= count;
            return count;
        }
    }
}
