package dev.plaza.http.health;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Whether the process is about to stop: it is then not ready any more, but still answers. */
@Singleton
@Readiness
public final class Draining implements HealthIndicator {

    private volatile boolean begun;

    /** Cannot be undone. */
    public void begin() {
        begun = true;
    }

    public boolean hasBegun() {
        return begun;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Mono.just(HealthResult.builder("serving", begun ? HealthStatus.DOWN : HealthStatus.UP)
                .build());
    }
}
