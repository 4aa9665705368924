package dev.plaza.local.platform;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Tells from the processor time of processes, looked at now and then, which of them have come to rest. */
final class BusyTimes {

    private static final Duration IDLE = Duration.ofMillis(250);
    private static final Duration BUSY = Duration.ofSeconds(2);

    private final Map<Long, Sample> samples = new HashMap<>();

    private record Sample(Duration last, Duration atRest) {}

    /**
     * Whether the process did a good deal of work since it last came to rest, or since its start, and nearly none since
     * the last look.
     *
     * @param used processor time in all
     */
    boolean hasComeToRest(long pid, Duration used) {
        var before = samples.get(pid);
        if (before == null) {
            samples.put(pid, new Sample(used, Duration.ZERO));
            return false;
        }
        var isIdle = used.minus(before.last()).compareTo(IDLE) < 0;
        var wasBusy = used.minus(before.atRest()).compareTo(BUSY) > 0;
        var isAtRest = isIdle && wasBusy;
        samples.put(pid, new Sample(used, isAtRest ? used : before.atRest()));
        return isAtRest;
    }
}
