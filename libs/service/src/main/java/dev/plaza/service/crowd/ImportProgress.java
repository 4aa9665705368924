package dev.plaza.service.crowd;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Tells how far something has come that is counted: on a terminal in one line that changes, else a line now and then. */
public final class ImportProgress {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);
    private static final Duration BETWEEN_CHANGES = Duration.ofMillis(200);

    private final String what;
    private final long total;
    private final PrintWriter out;
    private final boolean isTerminal;
    private final LongSupplier nanos;
    private final long began;
    private long told;
    private long first = -1;

    private ImportProgress(String what, long total, PrintWriter out, boolean isTerminal, LongSupplier nanos) {
        this.what = what;
        this.total = total;
        this.out = out;
        this.isTerminal = isTerminal;
        this.nanos = nanos;
        this.began = nanos.getAsLong();
        this.told = began;
    }

    /** Begins now. */
    public static ImportProgress of(String what, long total, PrintWriter out) {
        boolean isTerminal =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        return new ImportProgress(what, total, out, isTerminal, System::nanoTime);
    }

    static ImportProgress of(String what, long total, PrintWriter out, boolean isTerminal, LongSupplier nanos) {
        return new ImportProgress(what, total, out, isTerminal, nanos);
    }

    /** So many of the total are done. What was done when this was called first does not count for the rate. */
    public void reached(long done) {
        if (first < 0) {
            first = done;
        }
        long now = nanos.getAsLong();
        Duration pause = isTerminal ? BETWEEN_CHANGES : BETWEEN_LINES;
        if (done < total && now - told >= pause.toNanos()) {
            told = now;
            print(line(done, now), isTerminal);
        }
    }

    /** It is over, with so many done. */
    public void ended(long done) {
        print(line(done, nanos.getAsLong()), false);
    }

    private void print(String line, boolean isToChange) {
        // the blanks cover what a longer line left
        out.print(isTerminal ? "\r" + line + "    " : line);
        if (!isToChange) {
            out.println();
        }
        out.flush();
    }

    private String line(long done, long now) {
        double seconds = Math.max(1e-3, (now - began) / 1e9);
        double rate = (done - Math.max(0, first)) / seconds;
        String sofar = String.format(Locale.ROOT, "%s: %,d of %,d, %,.0f a second", what, done, total, rate);
        if (done >= total) {
            return sofar + ", took " + time(seconds);
        }
        return rate < 1 ? sofar : sofar + ", " + time((total - done) / rate) + " left";
    }

    private static String time(double seconds) {
        return seconds < 60
                ? String.format(Locale.ROOT, "%.0f s", seconds)
                : String.format(Locale.ROOT, "%d min %d s", (long) seconds / 60, (long) seconds % 60);
    }
}
