package dev.plaza.local.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What went wrong between services. */
@Command(
        name = "events",
        mixinStandardHelpOptions = true,
        description = "Looks after the events between services.",
        subcommands = DeadCommand.class)
public final class EventsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
