package dev.plaza.local.command;

import dev.plaza.local.platform.RunState;
import java.io.PrintStream;

/** What is said when all is ready: how long it took and where to go. */
final class Announcement {

    private Announcement() {}

    static void print(PrintStream out, RunState state) {
        var millis = state.millisToReady();
        out.println();
        out.println("Plaza is ready" + (millis == null ? "." : " after " + Terminal.seconds(millis) + "."));
        urls(out, state);
        if (state.isWritingArchives()) {
            out.println(
                    "For some seconds the machine stays busy: archives are written that make the next start quicker.");
        }
    }

    static void urls(PrintStream out, RunState state) {
        state.components().reversed().forEach(component -> {
            var name = component.name();
            out.println("  " + name + " ".repeat(Math.max(1, 22 - name.length())) + component.url());
        });
    }
}
