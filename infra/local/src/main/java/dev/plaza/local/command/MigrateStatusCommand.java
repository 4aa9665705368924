package dev.plaza.local.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows how schemas stand. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = {
            "Shows each migration: whether it was applied, when, by which role, and whether there is a way back; and why attempts failed.",
            "Exit code 1 when a schema is not up to date. Changes nothing."
        })
final class MigrateStatusCommand implements Callable<Integer> {

    @Mixin
    private InServices services;

    @Override
    public Integer call() {
        return services.run(List.of("migrate", "status"));
    }
}
