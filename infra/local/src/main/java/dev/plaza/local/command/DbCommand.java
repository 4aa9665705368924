package dev.plaza.local.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The services' databases. */
@Command(
        name = "db",
        mixinStandardHelpOptions = true,
        description =
                "Looks at the services' databases. Works while Plaza runs, and without it where the databases are not"
                        + " the embedded ones.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {DbReportCommand.class, DbCheckCommand.class})
public final class DbCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
