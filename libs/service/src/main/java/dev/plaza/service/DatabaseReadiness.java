package dev.plaza.service;

import dev.plaza.db.DatabaseConnectionManager;
import io.micronaut.context.annotation.Requires;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** A service is ready when its own database answers within a second; the broker may be away. */
@Singleton
@Readiness
@Requires(beans = DataSource.class)
final class DatabaseReadiness implements HealthIndicator {

    private static final String NAME = "database";
    private static final Duration LIMIT = Duration.ofSeconds(1);

    private final DatabaseConnectionManager databases;
    private final Scheduler blocking;

    DatabaseReadiness(DatabaseConnectionManager databases, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.databases = databases;
        this.blocking = Schedulers.fromExecutorService(blocking);
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Mono.fromCallable(this::ask)
                .subscribeOn(blocking)
                .timeout(LIMIT)
                .onErrorReturn(HealthStatus.DOWN)
                .map(status -> HealthResult.builder(NAME, status).build());
    }

    private HealthStatus ask() throws SQLException {
        try (Connection connection =
                databases.get(DatabaseConnectionManager.DEFAULT).getConnection()) {
            return connection.isValid(Math.toIntExact(LIMIT.toSeconds())) ? HealthStatus.UP : HealthStatus.DOWN;
        }
    }
}
