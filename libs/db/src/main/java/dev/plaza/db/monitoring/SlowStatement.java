package dev.plaza.db.monitoring;

import java.time.Duration;
import java.time.Instant;

/**
 * A statement of this process that was slow at least once.
 *
 * @param name  where in our code it was executed, such as {@code ProfileTable.findByName}
 * @param times how often it was slow
 */
public record SlowStatement(String name, String statement, long times, Duration longest, Instant last) {

    SlowStatement again(Duration took, Instant now) {
        return new SlowStatement(name, statement, times + 1, took.compareTo(longest) > 0 ? took : longest, now);
    }
}
