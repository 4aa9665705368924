package dev.plaza.db.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.plaza.testing.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class DatabaseMetricsTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh("metrics");

    @Test
    void areNothingWithOneWarningWhileTheReportFails() {
        AtomicBoolean fails = new AtomicBoolean();
        MeterRegistry registry = new SimpleMeterRegistry();
        Map<String, Object> settings = new HashMap<>(DATABASE.properties());
        settings.put("plaza.database.monitoring", "false");
        try (ApplicationContext context = ApplicationContext.run(settings);
                LogCapture log = LogCapture.of(DatabaseMetrics.class)) {
            DatabaseMonitor monitor = context.getBean(DatabaseMonitor.class);
            DatabaseMetrics metrics = new DatabaseMetrics(() -> {
                if (fails.get()) {
                    throw new IllegalArgumentException("no pool is named default");
                }
                return monitor;
            });
            metrics.bindTo(registry);

            metrics.gather();
            assertThat(size(registry)).isPositive();

            fails.set(true);
            metrics.gather();
            metrics.gather();
            assertThat(size(registry)).isNaN();
            assertThat(log.events())
                    .filteredOn(event -> event.getLevel() == Level.WARN)
                    .singleElement()
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .isEqualTo("the database gives no figures: no pool is named default");

            fails.set(false);
            metrics.gather();
            assertThat(size(registry)).isPositive();
        }
    }

    private static double size(MeterRegistry registry) {
        return registry.get("database.size").gauge().value();
    }
}
