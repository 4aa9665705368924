package dev.plaza.db.monitoring;

import dev.plaza.db.PoolStatistics;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A report on the database of a running service, and on the service's own part in it.
 *
 * @param pools          of this process, by name
 * @param slowStatements of this process, since it began; those that took longest first
 */
public record ServiceReport(
        DatabaseReport report, Map<String, PoolStatistics> pools, List<SlowStatement> slowStatements) {

    public ServiceReport {
        pools = Collections.unmodifiableMap(new TreeMap<>(pools));
        slowStatements = List.copyOf(slowStatements);
    }
}
