package dev.plaza.events.inbox;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Outlasts faults of the database: does the same again, with growing pauses, until it succeeds or the service stops.
 * Each consumer has its own.
 */
final class Patience {

    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final String who;
    private final CountDownLatch stopping;

    Patience(String who, CountDownLatch stopping) {
        this.who = who;
        this.stopping = stopping;
    }

    /** The service stops while the database is still away. What was to be done is not done. */
    static final class Exhausted extends RuntimeException {
        Exhausted(RuntimeException cause) {
            super("stopped while the database was away", cause);
        }
    }

    /**
     * Runs {@code work} until it succeeds or throws what is no fault of the database, which is thrown on.
     *
     * @throws Exhausted when the service stops meanwhile
     */
    void outlast(Runnable work) {
        Duration pause = SHORTEST;
        while (true) {
            try {
                work.run();
                if (pause.compareTo(SHORTEST) > 0) {
                    LOG.info("{} goes on: the database is back", who);
                }
                return;
            } catch (RuntimeException fault) {
                if (!DatabaseFaults.isDatabaseAtFault(fault)) {
                    throw fault;
                }
                if (pause.equals(SHORTEST)) {
                    LOG.warn("{} pauses: the database cannot work: {}", who, fault.toString());
                }
                rest(pause, fault);
                pause = pause.compareTo(LONGEST.dividedBy(2)) > 0 ? LONGEST : pause.multipliedBy(2);
            }
        }
    }

    private void rest(Duration pause, RuntimeException fault) {
        long millis = pause.toMillis() / 2 + ThreadLocalRandom.current().nextLong(pause.toMillis());
        try {
            if (stopping.await(millis, TimeUnit.MILLISECONDS)) {
                throw new Exhausted(fault);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Exhausted(fault);
        }
    }
}
