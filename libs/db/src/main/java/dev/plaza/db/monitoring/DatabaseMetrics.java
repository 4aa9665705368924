package dev.plaza.db.monitoring;

import dev.plaza.db.monitoring.figures.DatabaseFigures;
import dev.plaza.db.monitoring.figures.OpenTransaction;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database's figures as metrics; their names in Prometheus are given beside them. Gathered in the background: reading
 * a metric asks nobody. While the database does not answer they are NaN rather than old.
 */
@Singleton
@Requires(property = "plaza.database.url")
@Requires(property = "plaza.database.monitoring", value = "true")
final class DatabaseMetrics implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseMetrics.class);

    /** Asked late, since pools count into the registry that asks for these metrics. */
    private final BeanProvider<DatabaseMonitor> monitor;

    private volatile @Nullable DatabaseReport latest;

    private volatile boolean isAway;

    DatabaseMetrics(BeanProvider<DatabaseMonitor> monitor) {
        this.monitor = monitor;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(
                registry,
                "database.size",
                "bytes",
                "Tables, indexes and all",
                of(DatabaseFigures::sizeBytes)); // database_size_bytes
        gauge(
                registry,
                "database.cache.hit.ratio", // database_cache_hit_ratio
                null,
                "Share of blocks found in the server's own cache",
                of(DatabaseMetrics::cacheHitRatio));
        gauge(
                registry,
                "database.connections", // database_connections
                null,
                "Open connections to the database, of whomever",
                of(DatabaseFigures::connections));
        gauge(
                registry,
                "database.transactions.long", // database_transactions_long
                null,
                "Transactions open beyond the limit",
                report -> report.longTransactions().size());
        gauge(
                registry,
                "database.transactions.oldest.age", // database_transactions_oldest_age_seconds
                "seconds",
                "Age of the oldest of them; 0 where there is none",
                DatabaseMetrics::oldestAge);
        gauge(
                registry,
                "database.indexes.unused", // database_indexes_unused
                null,
                "Indexes never read that guard nothing; ten at most",
                report -> report.unusedIndexes().size());
        FunctionCounter.builder(
                        "database.statements.slow", monitor, each -> each.get().slowExecutions()) // …_total
                .description("Executions of this process that reached plaza.database.slow-statement")
                .register(registry);
    }

    @Scheduled(initialDelay = "5s", fixedDelay = "${plaza.database.monitoring-interval}")
    void gather() {
        try {
            latest = monitor.get().report().report();
            isAway = false;
        } catch (SQLException | RuntimeException fault) {
            latest = null;
            if (!isAway) {
                LOG.warn("the database gives no figures: {}", fault.getMessage());
            }
            LOG.debug("the database gives no figures", fault);
            isAway = true;
        }
    }

    private void gauge(
            MeterRegistry registry,
            String name,
            @Nullable String unit,
            String description,
            ToDoubleFunction<DatabaseReport> figure) {
        Gauge.builder(name, () -> {
                    DatabaseReport report = latest;
                    return report == null ? Double.NaN : figure.applyAsDouble(report);
                })
                .baseUnit(unit)
                .description(description)
                .register(registry);
    }

    private static ToDoubleFunction<DatabaseReport> of(ToDoubleFunction<DatabaseFigures> figure) {
        return report -> figure.applyAsDouble(report.database());
    }

    private static double cacheHitRatio(DatabaseFigures figures) {
        Double ratio = figures.cacheHitRatio();
        return ratio == null ? Double.NaN : ratio;
    }

    private static double oldestAge(DatabaseReport report) {
        return report.longTransactions().stream()
                .mapToDouble(OpenTransaction::ageSeconds)
                .max()
                .orElse(0);
    }
}
