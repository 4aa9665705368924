package dev.plaza.auth.domain.cleanup;

import java.time.Instant;

/** All rows that count for nothing any longer. */
public interface Leftovers {

    /**
     * Removes some rows of a kind, passing over what somebody else is changing or removing.
     *
     * @param before those that have counted for nothing since before then
     * @param most   how many at most
     * @return how many there were
     */
    int remove(Leftover kind, Instant before, int most);
}
