package dev.plaza.post.benchmark;

import java.util.Locale;

/**
 * What one kind of request costs.
 *
 * @param perSecond             by one client, one after another
 * @param p50                   milliseconds
 * @param p99                   milliseconds
 * @param service               processor time of the process that answers, or of pgbench, a request; milliseconds
 * @param postgresql            processor time of PostgreSQL a request; milliseconds
 */
record Measurement(
        String world,
        String what,
        long requests,
        double perSecond,
        double p50,
        double p99,
        double service,
        double postgresql) {

    static final String HEADING = "%-7s %-34s %9s %9s %8s %8s %10s %10s %8s"
            .formatted("world", "what", "requests", "per s", "p50 ms", "p99 ms", "service ms", "pg ms", "cpu ms");

    double processor() {
        return service + postgresql;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-7s %-34s %9d %9.0f %8.2f %8.2f %10.3f %10.3f %8.3f",
                world,
                what,
                requests,
                perSecond,
                p50,
                p99,
                service,
                postgresql,
                processor());
    }
}
