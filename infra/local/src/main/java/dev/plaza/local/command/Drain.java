package dev.plaza.local.command;

import dev.plaza.local.PlazaException;
import dev.plaza.local.events.Backlog;
import dev.plaza.local.platform.Addresses;
import dev.plaza.local.platform.RunState;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** Waits until all events have been sent and taken, and tells how many still wait. */
final class Drain {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Supplier<OptionalLong> waiting;
    private final Duration pause;
    private final Duration patience;
    private final boolean isInteractive;
    private final PrintStream out;
    private final long began = System.nanoTime();
    private long told = began;
    private long first = -1;

    /**
     * For one wait.
     *
     * @param waiting  how many events wait; empty when that cannot be asked
     * @param pause    between two questions
     * @param patience how long their number may fail to shrink
     */
    Drain(Supplier<OptionalLong> waiting, Duration pause, Duration patience, boolean isInteractive, PrintStream out) {
        this.waiting = waiting;
        this.pause = pause;
        this.patience = patience;
        this.isInteractive = isInteractive;
        this.out = out;
    }

    /** Of all services of a run that have a database; of the others nobody takes events now. */
    static Drain of(RunState run, Addresses addresses) {
        var services = Backlog.servicesOf(run);
        return new Drain(
                () -> Backlog.waiting(Backlog.of(services, addresses)),
                PAUSE,
                PATIENCE,
                Terminal.isInteractive(),
                System.out);
    }

    /**
     * Returns when none waits any more.
     *
     * @throws PlazaException when nothing moves
     */
    void await() throws InterruptedException {
        var least = Long.MAX_VALUE;
        var moved = began;
        while (least > 0) {
            var now = waiting.get().orElse(Long.MAX_VALUE);
            if (now < least) {
                least = now;
                moved = System.nanoTime();
                tell(now);
            } else if (System.nanoTime() - moved > patience.toNanos()) {
                throw new PlazaException("Events still wait, and for " + patience.toSeconds()
                        + " s they have not become fewer; ./plaza status tells where.");
            }
            if (least > 0) {
                Thread.sleep(pause);
            }
        }
    }

    private void tell(long now) {
        if (first < 0) {
            first = now;
        }
        var time = System.nanoTime();
        if (now == 0) {
            print(String.format(Locale.ROOT, "Events: all taken, %s", rate(now, time)), false);
        } else if (isInteractive || time - told >= BETWEEN_LINES.toNanos()) {
            told = time;
            print(String.format(Locale.ROOT, "Events: %,d still wait, %s", now, rate(now, time)), isInteractive);
        }
    }

    private String rate(long now, long time) {
        return String.format(Locale.ROOT, "%,.0f a second", (first - now) / Math.max(1e-3, (time - began) / 1e9));
    }

    private void print(String line, boolean isToChange) {
        // the blanks cover what a longer line left
        out.print(isInteractive ? "\r" + line + "    " : line);
        if (!isToChange) {
            out.println();
        }
        out.flush();
    }
}
