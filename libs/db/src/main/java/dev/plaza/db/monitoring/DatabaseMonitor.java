package dev.plaza.db.monitoring;

import dev.plaza.db.DatabaseConnectionManager;
import dev.plaza.db.PoolStatistics;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Looks at the service's database by a connection of its own, so that it sees also why the pool has none left. */
@Singleton
@Requires(property = "plaza.database.url")
public final class DatabaseMonitor {

    private final MonitoredDatabase database;
    private final MonitoringSettings settings;
    private final DatabaseConnectionManager pools;
    private final @Nullable SlowStatements slowStatements;

    DatabaseMonitor(
            Environment environment,
            MonitoringSettings settings,
            DatabaseConnectionManager pools,
            @Nullable SlowStatements slowStatements) {
        this.database = MonitoredDatabase.of(environment);
        this.settings = settings;
        this.pools = pools;
        this.slowStatements = slowStatements;
    }

    /** Takes some milliseconds, and seconds at most. */
    public ServiceReport report() throws SQLException {
        try (Connection connection = database.connectAsOwner()) {
            return new ServiceReport(DatabaseReport.of(connection, settings.limits()), poolsByName(), slowStatements());
        }
    }

    /** Executions of this process that were slow. */
    long slowExecutions() {
        return slowStatements == null ? 0 : slowStatements.count();
    }

    private Map<String, PoolStatistics> poolsByName() {
        Map<String, PoolStatistics> statistics = new TreeMap<>();
        pools.names().forEach(name -> statistics.put(name, pools.statistics(name)));
        return statistics;
    }

    private List<SlowStatement> slowStatements() {
        return Optional.ofNullable(slowStatements)
                .map(SlowStatements::slowestFirst)
                .orElse(List.of());
    }
}
