package dev.plaza.db.monitoring;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.time.Duration;

/**
 * What is watched. Defaults are in {@code plaza-db.yml}.
 *
 * @param monitoring         whether figures of the database are gathered for metrics
 * @param monitoringInterval how often
 * @param slowStatement      from which duration on a statement is slow; zero switches it off
 * @param longTransaction    from which age on an open transaction is long
 */
@ConfigurationProperties("plaza.database")
public record MonitoringSettings(
        boolean monitoring, Duration monitoringInterval, Duration slowStatement, Duration longTransaction) {

    ReportLimits limits() {
        return new ReportLimits(
                slowStatement.isZero() ? ReportLimits.USUAL.slowStatement() : slowStatement,
                longTransaction,
                ReportLimits.USUAL.rows());
    }
}
