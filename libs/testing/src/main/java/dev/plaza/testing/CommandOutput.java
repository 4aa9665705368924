package dev.plaza.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntSupplier;

/**
 * What a command said at a prompt, and how it ended.
 *
 * @param text of both output streams
 */
public record CommandOutput(int exitCode, String text) {

    /** Of a command that asks nothing. */
    public static CommandOutput of(IntSupplier command) {
        return of("", command);
    }

    /** Runs {@code command}, which gives an exit code, with {@code input} to read. Not for tests that run at once. */
    public static CommandOutput of(String input, IntSupplier command) {
        InputStream stdin = System.in;
        PrintStream stdout = System.out;
        PrintStream stderr = System.err;
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(text, true, StandardCharsets.UTF_8)) {
            System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
            System.setOut(out);
            System.setErr(out);
            int exitCode = command.getAsInt();
            return new CommandOutput(exitCode, text.toString(StandardCharsets.UTF_8));
        } finally {
            System.setIn(stdin);
            System.setOut(stdout);
            System.setErr(stderr);
        }
    }
}
