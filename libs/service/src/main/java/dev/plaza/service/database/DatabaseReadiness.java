package dev.plaza.service.database;

import dev.plaza.db.DatabaseConnectionManager;
import dev.plaza.db.monitoring.DatabaseProbe;
import dev.plaza.db.monitoring.DatabaseState;
import io.micronaut.context.annotation.Requires;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * A service is ready when its own database answers within a second and has the schema that the service was built for; the
 * broker may be away. The details are for the management port.
 */
@Singleton
@Readiness
@Requires(beans = DatabaseProbe.class)
final class DatabaseReadiness implements HealthIndicator {

    private static final String NAME = "database";
    private static final Duration LIMIT = Duration.ofSeconds(1);

    private final DatabaseProbe probe;
    private final DatabaseConnectionManager pools;
    private final Scheduler blocking;
    private final ReadinessLog log = new ReadinessLog();

    DatabaseReadiness(
            DatabaseProbe probe,
            DatabaseConnectionManager pools,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.probe = probe;
        this.pools = pools;
        this.blocking = Schedulers.fromExecutorService(blocking);
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Mono.fromCallable(probe::ask)
                .subscribeOn(blocking)
                .timeout(LIMIT)
                .map(this::answered)
                .onErrorResume(fault -> Mono.just(silent(fault)));
    }

    private HealthResult answered(DatabaseState state) {
        boolean isUpToDate = state.pendingMigrations().isEmpty();
        log.changedTo(
                isUpToDate ? ReadinessLog.State.READY : ReadinessLog.State.OUTDATED,
                () -> "it lacks " + state.pendingMigrations());
        Map<String, Object> details = details(true);
        details.put("version", state.version());
        details.put("sizeBytes", state.sizeBytes());
        details.put("responseMillis", state.responseTime().toNanos() / 1e6);
        details.put("migrations", isUpToDate ? "up to date" : state.pendingMigrations());
        return HealthResult.builder(NAME, isUpToDate ? HealthStatus.UP : HealthStatus.DOWN)
                .details(details)
                .build();
    }

    private HealthResult silent(Throwable fault) {
        log.changedTo(ReadinessLog.State.SILENT, () -> ReadinessLog.wordsOf(fault));
        return HealthResult.builder(NAME, HealthStatus.DOWN)
                .details(details(false))
                .build();
    }

    private Map<String, Object> details(boolean isConnected) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("connected", isConnected);
        details.put("pool", pool());
        return details;
    }

    private Object pool() {
        try {
            return pools.statistics(DatabaseConnectionManager.DEFAULT);
        } catch (IllegalArgumentException closed) {
            // the process stops
            return "closed";
        }
    }
}
