package dev.plaza.http.health;

import io.micronaut.context.BeanRegistration;
import io.micronaut.health.HealthStatus;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Liveness;
import io.micronaut.management.health.indicator.annotation.Readiness;
import io.micronaut.management.health.indicator.jdbc.JdbcIndicator;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.annotation.security.PermitAll;
import java.lang.annotation.Annotation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import reactor.core.publisher.Flux;

/**
 * The three questions about a process. The framework would count every indicator towards readiness; here readiness is
 * what is marked {@link Readiness} and the service's own database, so that a broker that is away, or another service,
 * never takes a service out of rotation that can still answer. They are asked on threads of their own, so that a process is
 * not ended because it is busy.
 */
@Controller("/health")
@ExecuteOn(TaskExecutors.BLOCKING)
@PermitAll
final class HealthController {

    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final List<HealthIndicator> all;
    private final List<HealthIndicator> live;
    private final List<HealthIndicator> ready;

    HealthController(List<BeanRegistration<HealthIndicator>> indicators) {
        all = indicators.stream().map(BeanRegistration::bean).toList();
        live = chosen(indicators, indicator -> isMarked(indicator, Liveness.class));
        ready = chosen(
                indicators,
                indicator -> isMarked(indicator, Readiness.class) || indicator.bean() instanceof JdbcIndicator);
    }

    /** Everything the process knows of, what it can do without included. */
    @Get
    HttpResponse<Health> whole() {
        return answer(all);
    }

    /** Down means: restart me. */
    @Get("/liveness")
    HttpResponse<Health> liveness() {
        return answer(live);
    }

    /** Down means: send me no requests. */
    @Get("/readiness")
    HttpResponse<Health> readiness() {
        return answer(ready);
    }

    private static List<HealthIndicator> chosen(
            List<BeanRegistration<HealthIndicator>> indicators,
            Predicate<BeanRegistration<HealthIndicator>> predicate) {
        return indicators.stream().filter(predicate).map(BeanRegistration::bean).toList();
    }

    private static boolean isMarked(
            BeanRegistration<HealthIndicator> indicator, Class<? extends Annotation> qualifier) {
        return indicator.definition().hasAnnotation(qualifier);
    }

    private static HttpResponse<Health> answer(List<HealthIndicator> indicators) {
        Map<String, String> checks = new TreeMap<>();
        boolean down = false;
        for (HealthResult result : results(indicators)) {
            checks.put(result.getName(), result.getStatus().getName());
            down |= HealthStatus.DOWN.equals(result.getStatus());
        }
        return HttpResponse.status(down ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK)
                .body(new Health(down ? HealthStatus.NAME_DOWN : HealthStatus.NAME_UP, checks));
    }

    private static List<HealthResult> results(List<HealthIndicator> indicators) {
        return Flux.fromIterable(indicators)
                .flatMap(HealthController::result)
                .collectList()
                .blockOptional()
                .orElse(List.of());
    }

    private static Flux<HealthResult> result(HealthIndicator indicator) {
        HealthResult down = HealthResult.builder(indicator.getClass().getSimpleName(), HealthStatus.DOWN)
                .build();
        return Flux.from(indicator.getResult()).take(1).timeout(PATIENCE).onErrorReturn(down);
    }
}
