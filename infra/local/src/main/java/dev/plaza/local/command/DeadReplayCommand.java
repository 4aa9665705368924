package dev.plaza.local.command;

import dev.plaza.local.events.EventTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Has dead events tried again. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Has dead events tried again, with all attempts anew; the service picks them up within seconds.")
final class DeadReplayCommand implements Runnable {

    @Mixin
    private DeadSelection selection;

    @Override
    public void run() {
        System.out.println(selection.apply(EventTables::replay) + " to be tried again.");
    }
}
