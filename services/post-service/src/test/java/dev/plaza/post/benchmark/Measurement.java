package dev.plaza.post.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What one kind of request costs.
 *
 * @param perSecond  by one client, one after another
 * @param p50        milliseconds; of pgbench the mean
 * @param p99        milliseconds; of pgbench not known
 * @param service    processor time of the process that answers, or of pgbench, a request; milliseconds
 * @param postgresql processor time of PostgreSQL a request; milliseconds
 */
record Measurement(
        String world, String what, double perSecond, double p50, double p99, double service, double postgresql) {

    static final String HEADING = "%-7s %-34s %9s %8s %8s %10s %10s %8s"
            .formatted("world", "what", "per s", "p50 ms", "p99 ms", "service ms", "pg ms", "cpu ms");

    double processor() {
        return service + postgresql;
    }

    /** Of the same thing measured several times, figure by figure. */
    static Measurement median(List<Measurement> turns) {
        Measurement any = turns.getFirst();
        return new Measurement(
                any.world,
                any.what,
                median(turns, Measurement::perSecond),
                median(turns, Measurement::p50),
                median(turns, Measurement::p99),
                median(turns, Measurement::service),
                median(turns, Measurement::postgresql));
    }

    static double median(List<Measurement> turns, ToDoubleFunction<Measurement> figure) {
        return turns.stream()
                .mapToDouble(figure)
                .sorted()
                .skip(turns.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-7s %-34s %9.0f %8.2f %8.2f %10.3f %10.3f %8.3f",
                world,
                what,
                perSecond,
                p50,
                p99,
                service,
                postgresql,
                processor());
    }
}
