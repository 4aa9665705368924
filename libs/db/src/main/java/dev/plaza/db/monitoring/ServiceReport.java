package dev.plaza.db.monitoring;

import dev.plaza.db.monitoring.figures.PoolFigures;
import java.util.List;

/**
 * A report on the database of a running service, and on the service's own part in it.
 *
 * @param pools          of this process
 * @param slowStatements of this process, since it began; those that took longest first
 */
public record ServiceReport(DatabaseReport report, List<PoolFigures> pools, List<SlowStatement> slowStatements) {

    public ServiceReport {
        pools = List.copyOf(pools);
        slowStatements = List.copyOf(slowStatements);
    }
}
