package dev.plaza.local.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Events that a service has given up on. */
@Command(
        name = "dead",
        mixinStandardHelpOptions = true,
        description = {
            "Events that a service could not handle: it tries five times, with pauses, and then keeps them.",
            "Once the reason is mended, replay them; those that will never do can be dropped."
        },
        subcommands = {DeadListCommand.class, DeadShowCommand.class, DeadReplayCommand.class, DeadDropCommand.class})
final class DeadCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
