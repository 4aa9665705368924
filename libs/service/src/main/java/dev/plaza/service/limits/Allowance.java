package dev.plaza.service.limits;

import java.time.Duration;

/**
 * What is left of a limit.
 *
 * @param isGranted whether there was something left
 * @param limit     how much there is in all
 * @param reset     until all of it is back
 * @param retry     until there is something again; zero where there is
 */
public record Allowance(boolean isGranted, long limit, long remaining, Duration reset, Duration retry) {

    /** The one of the two that will be met first. */
    public Allowance tighter(Allowance other) {
        if (isGranted != other.isGranted) {
            return isGranted ? other : this;
        }
        return isGranted
                ? (remaining <= other.remaining ? this : other)
                : (retry.compareTo(other.retry) >= 0 ? this : other);
    }
}
