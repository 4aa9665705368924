package dev.plaza.local.command;

import dev.plaza.local.events.EventTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Gives up on dead events for good. */
@Command(
        name = "drop",
        mixinStandardHelpOptions = true,
        description = "Deletes dead events. What they told is then lost to the service.")
final class DeadDropCommand implements Runnable {

    @Mixin
    private DeadSelection selection;

    @Override
    public void run() {
        System.out.println(selection.apply(EventTables::drop) + " dropped.");
    }
}
