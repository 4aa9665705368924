package dev.plaza.service.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Compares scripts and history. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = {
            "Compares the scripts with what was applied: changed, missing or failed ones, and those without a down script.",
            "Exit code 1 when something is wrong. What is pending is not wrong."
        })
final class MigrateValidateCommand implements Callable<Integer> {

    @ParentCommand
    private MigrateCommand migrate;

    @Override
    public Integer call() {
        List<String> faults = migrate.migrations().validate();
        faults.forEach(migrate.out()::println);
        if (faults.isEmpty()) {
            migrate.out().println("Scripts and history agree.");
        }
        return faults.isEmpty() ? 0 : 1;
    }
}
