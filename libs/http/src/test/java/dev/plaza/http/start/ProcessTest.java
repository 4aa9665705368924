package dev.plaza.http.start;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.plaza.http.example.ExampleApplication;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tiny service as a process of its own. */
class ProcessTest {

    private static final Pattern READY = Pattern.compile("ready on port (\\d+)");
    private static final Duration START = Duration.ofSeconds(60);

    @Test
    void drainsBeforeItStopsWhenItsParentIsGone() throws Exception {
        try (Child child = new Child(
                        Map.of("PLAZA_PORT", "-1", "PLAZA_STOP_ON_STDIN_EOF", "true", "PLAZA_HTTP_DRAIN_DELAY", "2s"));
                HttpClient client = HttpClient.newHttpClient()) {
            URI service = URI.create("http://localhost:" + child.port());
            assertThat(status(client, service.resolve("/health/readiness"))).isEqualTo(200);
            var underWay = client.sendAsync(
                    HttpRequest.newBuilder(service.resolve("/example/slow")).build(), BodyHandlers.ofString());

            child.process.getOutputStream().close();

            await().atMost(Duration.ofSeconds(2))
                    .until(() -> status(client, service.resolve("/health/readiness")) == 503);
            assertThat(status(client, service.resolve("/example/text"))).isEqualTo(200);
            assertThat(underWay.get(20, TimeUnit.SECONDS).body()).isEqualTo("slow but sure");
            assertThat(child.process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(child.process.exitValue()).isZero();
        }
    }

    @Test
    void logsJsonInTheNamesOfEcs() throws Exception {
        try (Child child = new Child(Map.of("PLAZA_PORT", "-1", "PLAZA_STOP_ON_STDIN_EOF", "true"));
                HttpClient client = HttpClient.newHttpClient()) {
            URI service = URI.create("http://localhost:" + child.port());
            client.send(
                    HttpRequest.newBuilder(service.resolve("/example/bug"))
                            .header("X-Request-Id", "r-42")
                            .build(),
                    BodyHandlers.ofString());

            await().until(() -> child.lines.stream().anyMatch(line -> line.contains("r-42")));
            String line = child.lines.stream()
                    .filter(each -> each.contains("r-42"))
                    .findFirst()
                    .orElseThrow();
            JsonNode event = new ObjectMapper().readTree(line);
            assertThat(event.get("service.name").asText()).isEqualTo("example");
            assertThat(event.get("log.level").asText()).isEqualTo("ERROR");
            assertThat(event.get("http.request.id").asText()).isEqualTo("r-42");
            assertThat(event.get("trace.id").asText()).hasSize(32);
            assertThat(event.get("error.stack_trace").asText()).contains("IllegalStateException");
            assertThat(line).doesNotContain("ana@example.org");
        }
    }

    @Test
    void sendsTracesWhereItIsTold() throws Exception {
        List<String> received = new CopyOnWriteArrayList<>();
        HttpServer collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/", exchange -> {
            received.add(exchange.getRequestURI().getPath());
            exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
        String endpoint = "http://127.0.0.1:" + collector.getAddress().getPort();
        try (Child child = new Child(Map.of(
                        "PLAZA_PORT", "-1",
                        "OTEL_TRACES_EXPORTER", "otlp",
                        "OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
                        "OTEL_EXPORTER_OTLP_ENDPOINT", endpoint,
                        "OTEL_BSP_SCHEDULE_DELAY", "100"));
                HttpClient client = HttpClient.newHttpClient()) {
            status(client, URI.create("http://localhost:" + child.port() + "/example/text"));

            await().atMost(Duration.ofSeconds(20)).until(() -> received.contains("/v1/traces"));
        } finally {
            collector.stop(0);
        }
    }

    @Test
    void tellsAllFaultyPartsOfItsSettingsInOneMessageWithoutStackTrace() throws Exception {
        try (Child child = new Child(Map.of(
                "PLAZA_PORT", "-1", "EXAMPLE_URL", "nonsense", "EXAMPLE_KEY", "short", "PLAZA_LOG_FORMAT", "text"))) {
            assertThat(child.process.waitFor(60, TimeUnit.SECONDS)).isTrue();

            assertThat(child.process.exitValue()).isEqualTo(1);
            String output = child.output();
            assertThat(output)
                    .contains("example cannot start: 2 settings are wrong:")
                    .contains("example.url (EXAMPLE_URL) must be a URL that begins with http or https")
                    .contains("example.key (EXAMPLE_KEY) must be base64 of 32 bytes")
                    .doesNotContain("\tat ", "nonsense", "short");
        }
    }

    @Test
    void saysThatItsPortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("0.0.0.0"));
                Child child = new Child(Map.of(
                        "PLAZA_PORT", Integer.toString(taken.getLocalPort()),
                        "PLAZA_MANAGEMENT_PORT", "0",
                        "PLAZA_LOG_FORMAT", "text"))) {
            assertThat(child.process.waitFor(60, TimeUnit.SECONDS)).isTrue();

            assertThat(child.process.exitValue()).isEqualTo(1);
            assertThat(child.output())
                    .contains("example cannot start", Integer.toString(taken.getLocalPort()), "the port is taken")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void runsACommandInsteadOfServing() throws Exception {
        try (Child child = new Child(Map.of("PLAZA_PORT", "-1", "PLAZA_LOG_LEVEL", "INFO"), "greet", "Ana")) {
            assertThat(child.process.waitFor(60, TimeUnit.SECONDS)).isTrue();

            assertThat(child.process.exitValue()).isZero();
            assertThat(child.output()).isEqualTo("Hello Ana, says example-service.");
            assertThat(child.errors()).contains("INFO", "greeted").doesNotContain("{");
        }
    }

    @Test
    void refusesACommandThatItDoesNotKnow() throws Exception {
        try (Child child = new Child(Map.of(), "gret")) {
            assertThat(child.process.waitFor(60, TimeUnit.SECONDS)).isTrue();

            assertThat(child.process.exitValue()).isEqualTo(2);
            assertThat(child.errors()).contains("gret", "greet");
        }
    }

    private static int status(HttpClient client, URI uri) throws Exception {
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                .statusCode();
    }

    private static final class Child implements AutoCloseable {

        final Process process;
        final List<String> lines = new CopyOnWriteArrayList<>();
        private final Thread reader;

        Child(Map<String, String> environment, String... arguments) throws IOException {
            ProcessBuilder builder = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx128m",
                    "-XX:TieredStopAtLevel=1",
                    "-Dlogback.configurationFile=logback.xml",
                    "-cp",
                    System.getProperty("java.class.path"),
                    ExampleApplication.class.getName());
            builder.command().addAll(List.of(arguments));
            builder.environment().putAll(environment);
            process = builder.redirectErrorStream(arguments.length == 0).start();
            reader =
                    Thread.ofVirtual().start(() -> process.inputReader().lines().forEach(lines::add));
        }

        int port() {
            await().atMost(START)
                    .until(() -> !process.isAlive()
                            || READY.matcher(String.join("\n", lines)).find());
            Matcher ready = READY.matcher(String.join("\n", lines));
            assertThat(ready.find()).as(String.join("\n", lines)).isTrue();
            return Integer.parseInt(ready.group(1));
        }

        /** All of it; the process must have ended. */
        String output() throws InterruptedException {
            reader.join();
            return String.join("\n", lines);
        }

        /** Apart from the output only where there are arguments. */
        String errors() throws IOException {
            return new String(process.getErrorStream().readAllBytes(), UTF_8);
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
