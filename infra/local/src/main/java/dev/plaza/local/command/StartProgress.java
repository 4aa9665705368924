package dev.plaza.local.command;

import dev.plaza.local.platform.RunState;
import dev.plaza.local.process.ComponentState;
import dev.plaza.local.process.Status;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Shows how a start goes: on a terminal one line a component that changes in place, elsewhere a line for each change
 * worth reading.
 */
final class StartProgress implements Consumer<RunState> {

    private final PrintStream out;
    private final boolean isInteractive;
    private final Map<String, Status> shown = new HashMap<>();
    private int linesDrawn;
    private boolean isOver;

    StartProgress(PrintStream out, boolean isInteractive) {
        this.out = out;
        this.isInteractive = isInteractive;
    }

    @Override
    public synchronized void accept(RunState state) {
        if (isOver) {
            return;
        }
        if (isInteractive) {
            redraw(state.components());
        } else {
            state.components().forEach(this::printChange);
        }
    }

    /** What happens from now on is shown by others. */
    synchronized void end() {
        isOver = true;
    }

    private void redraw(List<ComponentState> components) {
        var text = new StringBuilder(linesDrawn == 0 ? "" : "\u001B[" + linesDrawn + "A");
        components.forEach(
                component -> text.append("\u001B[2K").append(line(component)).append('\n'));
        linesDrawn = components.size();
        out.print(text);
        out.flush();
    }

    private void printChange(ComponentState component) {
        var before = shown.put(component.name(), component.status());
        var isWorthReading = component.status() == Status.READY || component.status() == Status.DOWN;
        if (before != component.status() && isWorthReading) {
            out.println(line(component));
        }
    }

    private static String line(ComponentState component) {
        var millis = component.millisToReady();
        var what = switch (component.status()) {
            case WAITING -> "waits";
            case STARTING -> "starts ...";
            case READY ->
                "ready on port " + component.port() + (millis == null ? "" : ", after " + Terminal.seconds(millis));
            case UNREADY, DOWN -> component.note() + "; starting again";
            case STOPPED -> "stopped";
        };
        return "  " + component.name()
                + " ".repeat(Math.max(1, 22 - component.name().length())) + what;
    }
}
