package dev.plaza.service.command;

import dev.plaza.db.seed.Seeding;
import dev.plaza.http.PlazaEnvironment;
import dev.plaza.http.command.ServiceCommand;
import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Fills the service. Its events are left in the outbox, from which the running service sends them. */
@Command(
        name = "seed",
        mixinStandardHelpOptions = true,
        description = {
            "Fills the service with people to work with and what they share. Running it again changes nothing.",
            "Refused in production, which is where a process is unless PLAZA_ENVIRONMENT says development or test."
        })
public final class SeedCommand implements ServiceCommand, Runnable {

    @Spec
    private CommandSpec spec;

    private @Nullable ApplicationContext context;

    @Override
    public void prepare(ApplicationContext prepared) {
        Seeding.requireNotProduction(
                "seeding", PlazaEnvironment.of(prepared.getEnvironment()).toString());
        context = prepared.start();
    }

    @Override
    public void run() {
        List<Seeding.Seeded> seeded =
                Objects.requireNonNull(context).getBean(Seeding.class).run();
        seeded.forEach(each -> spec.commandLine().getOut().printf("%-16s %d made%n", each.name(), each.made()));
        if (seeded.isEmpty()) {
            spec.commandLine().getOut().println("There is nothing to seed here.");
        }
    }
}
