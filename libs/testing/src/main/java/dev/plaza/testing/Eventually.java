package dev.plaza.testing;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ThrowingRunnable;

/** Waiting for what happens soon: looks every 20 ms, for 10 s unless told otherwise, and then says what was missing. */
public final class Eventually {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(20);

    private Eventually() {}

    /** Waits until the assertion holds. */
    public static void eventually(ThrowingRunnable assertion) {
        eventually(LIMIT, assertion);
    }

    /** Waits, no longer than {@code limit}, until the assertion holds. */
    public static void eventually(Duration limit, ThrowingRunnable assertion) {
        waiting(limit).untilAsserted(assertion);
    }

    /** Waits until the condition is true; {@code what} is told if it never is. */
    public static void until(String what, Callable<Boolean> condition) {
        waiting(LIMIT).alias(what).until(condition);
    }

    /** Demands that the assertion holds all the time for so long: for what must <em>not</em> happen. */
    public static void always(Duration duration, ThrowingRunnable assertion) {
        var end = System.nanoTime() + duration.toNanos();
        waiting(duration.plus(LIMIT)).until(() -> {
            look(assertion);
            return System.nanoTime() >= end;
        });
    }

    private static void look(ThrowingRunnable assertion) throws Exception {
        try {
            assertion.run();
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private static ConditionFactory waiting(Duration limit) {
        return Awaitility.await()
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(POLL)
                .atMost(limit);
    }
}
