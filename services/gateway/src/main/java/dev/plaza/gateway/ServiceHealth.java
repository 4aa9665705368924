package dev.plaza.gateway;

import io.micronaut.context.annotation.EachBean;
import io.micronaut.health.HealthStatus;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.client.HttpClient;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import java.time.Duration;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * Whether a service is ready, for the gateway's {@code /health} alone: the gateway stays ready without it, since it
 * still answers for the others.
 */
@EachBean(Service.class)
final class ServiceHealth implements HealthIndicator {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Service service;
    private final HttpClient client;

    ServiceHealth(Service service, HttpClient client) {
        this.service = service;
        this.client = client;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        if (!service.watched()) {
            return Mono.empty();
        }
        return Mono.from(client.retrieve(HttpRequest.GET(service.url() + "/health/readiness"), String.class))
                .timeout(PATIENCE)
                .map(_ -> result(HealthStatus.UP))
                .onErrorReturn(result(HealthStatus.DOWN));
    }

    private HealthResult result(HealthStatus status) {
        return HealthResult.builder(service.name(), status).build();
    }
}
