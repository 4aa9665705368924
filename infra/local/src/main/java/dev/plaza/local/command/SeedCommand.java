package dev.plaza.local.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Fills the services. */
@Command(
        name = "seed",
        mixinStandardHelpOptions = true,
        description = {
            "Fills the services with 24 people to work with, who know each other. Running it again changes nothing.",
            "Each signs in by username and the password \"a walk in the park\"; the first is ana_almeida.",
            "Refused where PLAZA_ENVIRONMENT is production."
        })
public final class SeedCommand implements Callable<Integer> {

    @Mixin
    private InServices services;

    @Override
    public Integer call() {
        return services.run(List.of("seed"));
    }
}
