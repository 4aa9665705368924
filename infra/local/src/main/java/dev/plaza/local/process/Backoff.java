package dev.plaza.local.process;

import java.time.Duration;

/** How long to wait before the next start: twice as long after each one that failed, up to a limit. */
final class Backoff {

    private final Duration first;
    private final Duration longest;
    private Duration next;

    Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    Duration next() {
        var current = next;
        next = current.compareTo(longest.dividedBy(2)) > 0 ? longest : current.multipliedBy(2);
        return current;
    }

    /** After a run that went well. */
    void reset() {
        next = first;
    }
}
