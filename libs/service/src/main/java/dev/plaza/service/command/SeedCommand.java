package dev.plaza.service.command;

import dev.plaza.db.seed.Seeding;
import java.util.List;
import picocli.CommandLine.Command;

/** Fills the service. Its events are left in the outbox, from which the running service sends them. */
@Command(
        name = "seed",
        mixinStandardHelpOptions = true,
        description = {
            "Fills the service with people to work with and what they share. Running it again changes nothing.",
            "Refused in production, which is where a process is unless PLAZA_ENVIRONMENT says development or test."
        })
public final class SeedCommand extends SampleDataCommand {

    /** For the command line. */
    public SeedCommand() {
        super("seeding");
    }

    @Override
    public void run() {
        List<Seeding.Seeded> seeded = start().getBean(Seeding.class).run();
        seeded.forEach(each -> out().printf("%-16s %d made%n", each.name(), each.made()));
        if (seeded.isEmpty()) {
            out().println("There is nothing to seed here.");
        }
    }
}
