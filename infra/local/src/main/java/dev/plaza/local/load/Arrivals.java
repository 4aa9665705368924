package dev.plaza.local.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long after a registration the profile could be read, one measurement a person. */
record Arrivals(List<Duration> times) {

    /** How many people are registered one after another for it. */
    static final int SAMPLE = 20;

    private static final Duration LIMIT = Duration.ofSeconds(30);

    Arrivals {
        times = List.copyOf(times);
    }

    /**
     * Measures one person who has just been registered, by asking without a pause.
     *
     * @param registeredNanos of {@link System#nanoTime()} when the 201 had arrived
     */
    static Duration measure(Member member, long registeredNanos) throws InterruptedException {
        while (!member.hasProfile()) {
            if (System.nanoTime() - registeredNanos > LIMIT.toNanos()) {
                throw new IllegalStateException("no profile within " + LIMIT.toSeconds() + " s");
            }
        }
        return Duration.ofNanos(System.nanoTime() - registeredNanos);
    }

    String summary() {
        if (times.isEmpty()) {
            return "not measured: everybody was registered already";
        }
        return String.format(
                Locale.ROOT,
                "min %s, median %s, p95 %s (%d people, one after another, on the idle system)",
                millis(0),
                millis(0.5),
                millis(0.95),
                times.size());
    }

    private String millis(double quantile) {
        var sorted = new ArrayList<>(times);
        sorted.sort(null);
        var index = (int) Math.ceil(quantile * sorted.size()) - 1;
        return String.format(
                Locale.ROOT, "%.1f ms", sorted.get(Math.max(0, index)).toNanos() / 1e6);
    }
}
