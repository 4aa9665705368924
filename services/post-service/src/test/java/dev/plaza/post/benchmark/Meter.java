package dev.plaza.post.benchmark;

import dev.plaza.embedded.EmbeddedPostgres;
import dev.plaza.embedded.PostgresUrl;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleSupplier;

/** Measures for so many seconds, and how much processor time it took of whoever answers and of PostgreSQL. */
record Meter(EmbeddedPostgres server, int seconds) {

    /** Something that can be measured again and again. */
    @FunctionalInterface
    interface Subject {
        Measurement measure();
    }

    /** @param processor seconds of the process that answers */
    Subject requests(
            String world, String what, Load load, DoubleSupplier processor, int status, Load.Question question) {
        return () -> {
            double before = processor.getAsDouble();
            double postgresqlBefore = ProcessorTime.ofFamily(server.pid());
            long start = System.nanoTime();
            long[] nanos = load.run(question, status, seconds);
            double took = (System.nanoTime() - start) / 1e9;
            return new Measurement(
                    world,
                    what,
                    nanos.length / took,
                    nanos[nanos.length / 2] / 1e6,
                    nanos[nanos.length * 99 / 100] / 1e6,
                    (processor.getAsDouble() - before) * 1000 / nanos.length,
                    (ProcessorTime.ofFamily(server.pid()) - postgresqlBefore) * 1000 / nanos.length);
        };
    }

    Subject statements(String world, String what, PgBench pgBench, PostgresUrl role, List<String> script) {
        return () -> {
            double before = ProcessorTime.ofEndedChildren();
            double postgresqlBefore = ProcessorTime.ofFamily(server.pid());
            long runs = pgBench.run(role, script, seconds);
            awaitEndOfBackend();
            return new Measurement(
                    world,
                    what,
                    (double) runs / seconds,
                    1000.0 * seconds / runs,
                    Double.NaN,
                    (ProcessorTime.ofEndedChildren() - before) * 1000 / runs,
                    (ProcessorTime.ofFamily(server.pid()) - postgresqlBefore) * 1000 / runs);
        };
    }

    /** The time of a backend that has ended is its parent's as soon as that has noticed. */
    private static void awaitEndOfBackend() {
        LockSupport.parkNanos(500_000_000);
    }
}
