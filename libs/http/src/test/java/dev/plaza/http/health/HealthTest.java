package dev.plaza.http.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Requires;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.endpoint.EndpointDefaultConfiguration;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HealthTest {

    private EmbeddedServer server;

    @BeforeAll
    void start() {
        server = ApplicationContext.run(EmbeddedServer.class, Map.of("spec", "health"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void countsWhatCanBeDoneWithoutTowardsTheWholeAlone() throws Exception {
        Own.isUp = true;

        assertThat(get("/health").statusCode()).isEqualTo(503);
        assertThat(get("/health").body()).contains("\"broker\":\"DOWN\"", "\"own\":\"UP\"", "\"status\":\"DOWN\"");
        assertThat(get("/health/readiness").statusCode()).isEqualTo(200);
        assertThat(get("/health/readiness").body()).doesNotContain("broker");
    }

    @Test
    void isNotReadyWithoutWhatIsItsOwnButLives() throws Exception {
        Own.isUp = false;

        assertThat(get("/health/readiness").statusCode()).isEqualTo(503);
        assertThat(get("/health/liveness").statusCode()).isEqualTo(200);
    }

    @Test
    void tellsNoDetailsOnThePublicPort() throws Exception {
        assertThat(get("/health").body()).doesNotContain("secret-host");
    }

    @Test
    void servesMetricsOnTheManagementPortAlone() throws Exception {
        int port = server.getApplicationContext()
                .getBean(EndpointDefaultConfiguration.class)
                .getPort()
                .orElseThrow();

        assertThat(get("/prometheus").statusCode()).isEqualTo(404);
        HttpResponse<String> metrics = send(URI.create("http://localhost:" + port + "/prometheus"));
        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.body()).contains("jvm_memory_used_bytes");
        assertThat(send(URI.create("http://localhost:" + port + "/example/text"))
                        .statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(server.getURI().resolve(path));
    }

    private static HttpResponse<String> send(URI uri) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        }
    }

    @Singleton
    @Requires(property = "spec", value = "health")
    static final class Broker implements HealthIndicator {
        @Override
        public Publisher<HealthResult> getResult() {
            return Mono.just(HealthResult.builder("broker", HealthStatus.DOWN)
                    .details(Map.of("host", "secret-host"))
                    .build());
        }
    }

    @Singleton
    @Readiness
    @Requires(property = "spec", value = "health")
    static final class Own implements HealthIndicator {
        static volatile boolean isUp = true;

        @Override
        public Publisher<HealthResult> getResult() {
            return Mono.just(HealthResult.builder("own", isUp ? HealthStatus.UP : HealthStatus.DOWN)
                    .build());
        }
    }
}
