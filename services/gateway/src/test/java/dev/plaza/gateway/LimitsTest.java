package dev.plaza.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Six services, of which three answer: one is down, one hangs and one speaks of something else. */
@MicronautTest
class LimitsTest extends GatewayTest {

    private final AtomicInteger questions = new AtomicInteger();
    private final HttpServer services = start();

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = super.getProperties();
        at(properties, "auth-service", "/auth");
        at(properties, "media-service", "/media");
        at(properties, "message-service", "/message");
        at(properties, "notification-service", "/strange");
        at(properties, "post-service", "/hanging");
        return properties;
    }

    @AfterAll
    void stopLimits() {
        services.stop(0);
    }

    @Test
    void areGatheredFromAllServicesThatAnswerAndKeptForAWhile() throws IOException {
        long start = System.nanoTime();
        var answer = get("/api/v1/limits");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode limits = new ObjectMapper().readTree(answer.body());
        assertThat(limits.path("items").findValuesAsText("service")).containsExactly("/auth", "/media", "/message");
        assertThat(limits.path("items").get(0).path("perAddress").asInt()).isEqualTo(300);
        assertThat(limits.path("items").get(0).has("perAccount")).isFalse();
        assertThat(StreamSupport.stream(limits.path("missing").spliterator(), false))
                .extracting(JsonNode::asText)
                .containsExactly("notification-service", "post-service", "user-service");

        assertThat(get("/api/v1/limits").body()).isEqualTo(answer.body());
        assertThat(questions).hasValue(5);
    }

    private void at(Map<String, String> properties, String service, String path) {
        properties.put(
                "plaza.gateway.services." + service + ".url",
                "http://127.0.0.1:" + services.getAddress().getPort() + path);
    }

    private HttpServer start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                questions.incrementAndGet();
                String name = exchange.getRequestURI().getPath().replace("/api/v1/limits", "");
                if (name.equals("/strange")) {
                    answer(exchange, "[]");
                } else if (!name.equals("/hanging")) {
                    answer(exchange, "{\"items\":[{\"service\":\"" + name + "\",\"perAddress\":300}]}");
                }
            });
            server.start();
            return server;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
