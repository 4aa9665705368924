package dev.plaza.local.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Compares scripts and history. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = {
            "Compares the scripts with what was applied: changed, missing or failed ones, and those without a down script.",
            "Exit code 1 when something is wrong. What is pending is not wrong."
        })
final class MigrateValidateCommand implements Callable<Integer> {

    @Mixin
    private InServices services;

    @Override
    public Integer call() {
        return services.run(List.of("migrate", "validate"));
    }
}
