package dev.plaza.local.process;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** Prints lines of several components into one stream, each behind its name; in colour where there is any. */
public final class NamedLines {

    private static final int[] COLOURS = {36, 33, 32, 35, 34, 96, 93, 92, 95, 94};
    private static final int NAME_WIDTH = 20;

    private final PrintStream out;
    private final boolean isColoured;
    private final Map<String, Integer> colours = new LinkedHashMap<>();

    public NamedLines(PrintStream out, boolean isColoured) {
        this.out = out;
        this.isColoured = isColoured;
    }

    public synchronized void print(String name, String line) {
        var padded = name + " ".repeat(Math.max(0, NAME_WIDTH - name.length()));
        if (isColoured) {
            var colour = colours.computeIfAbsent(name, _ -> COLOURS[colours.size() % COLOURS.length]);
            out.println("\u001B[" + colour + "m" + padded + "\u001B[0m | " + line);
        } else {
            out.println(padded + " | " + line);
        }
    }
}
