package dev.plaza.local.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The schemas of the services' databases. */
@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        description = {
            "Looks after the schemas of the services' databases. Works while Plaza runs, and without it where the databases"
                    + " are not the embedded ones.",
            "Services apply what is pending when they start."
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            MigrateStatusCommand.class,
            MigrateUpCommand.class,
            MigrateValidateCommand.class,
            MigrateRollbackCommand.class,
            MigrateCreateCommand.class
        })
public final class MigrateCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
