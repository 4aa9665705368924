package dev.plaza.service.database;

import dev.plaza.db.monitoring.DatabaseMonitor;
import dev.plaza.db.monitoring.ServiceReport;
import io.micronaut.context.annotation.Requires;
import io.micronaut.management.endpoint.annotation.Endpoint;
import io.micronaut.management.endpoint.annotation.Read;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.sql.SQLException;

/** {@code GET /database-report} on the management port, for administrators: the report as JSON, taken now. */
@Endpoint(id = "database-report")
@Secured("admin")
@Requires(beans = DatabaseMonitor.class)
class DatabaseReportEndpoint {

    private final DatabaseMonitor monitor;

    DatabaseReportEndpoint(DatabaseMonitor monitor) {
        this.monitor = monitor;
    }

    @Read
    @ExecuteOn(TaskExecutors.BLOCKING)
    ServiceReport report() throws SQLException {
        return monitor.report();
    }
}
