package dev.plaza.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.local.platform.RunState;
import dev.plaza.local.process.ComponentState;
import dev.plaza.local.process.ProcessIdentity;
import dev.plaza.local.process.Status;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class StartProgressTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    @Test
    void printsALineWhenSomethingIsReady() {
        var progress = new StartProgress(out, false);

        progress.accept(a(Status.STARTING, null));
        progress.accept(a(Status.READY, 900L));
        progress.accept(a(Status.READY, 900L));

        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("  user-service          ready on port 3200, after 0.9 s");
    }

    @Test
    void redrawsInPlaceOnATerminal() {
        var progress = new StartProgress(out, true);

        progress.accept(a(Status.STARTING, null));
        progress.accept(a(Status.READY, 900L));

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .startsWith("\u001B[2K  user-service          starts ...")
                .contains("\u001B[1A\u001B[2K  user-service          ready on port 3200");
    }

    private static RunState a(Status status, @Nullable Long millis) {
        var component =
                new ComponentState("user-service", status, 3200, "http://localhost:3200", null, NOW, millis, 0, "");
        return new RunState(new ProcessIdentity(1, NOW), NOW, null, null, false, List.of(component));
    }
}
