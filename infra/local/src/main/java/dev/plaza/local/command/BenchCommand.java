package dev.plaza.local.command;

import dev.plaza.local.PlazaException;
import picocli.CommandLine.Command;

/** Only for the help: the launcher script runs the benchmark itself. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures what posts cost, on servers of its own that end with it: ./plaza bench posts [OPTIONS]",
            "  -Dpeople=N    people of the large world; 20000",
            "  -Dposts=N     posts of the large world; 1000000, which takes some seven minutes to make",
            "  -DwarmUp=N    seconds for each kind of request before anything is measured; 45",
            "  -Dseconds=N   a measurement; 3",
            "  -Dturns=N     how often everything is measured, 7 unless told; 0 to have plans explained only",
            "  -Dplans=F     where the plans are kept; services/post-service/target/benchmark-plans.md",
            "  -Dresult=F    where the figures are kept as JSON; services/post-service/target/benchmark-posts.json",
            "Wants a machine that does nothing else. What it costs without a service needs pgbench (Debian: postgresql)."
        })
public final class BenchCommand implements Runnable {

    @Override
    public void run() {
        throw new PlazaException("Say ./plaza bench posts.");
    }
}
