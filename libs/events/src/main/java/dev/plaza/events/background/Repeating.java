package dev.plaza.events.background;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a task on a thread of its own: at once, after every pause, and earlier when woken. A round that fails is told when
 * the failures begin and when they end, and the next one runs as if nothing had happened. Rounds are never interrupted.
 */
public final class Repeating implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Repeating.class);

    private final String name;
    private final Duration pause;
    private final Runnable round;
    private final Semaphore wakings = new Semaphore(0);
    private final Thread thread;
    private volatile boolean isClosing;
    private boolean isFailing;

    private Repeating(String name, Duration pause, Runnable round) {
        this.name = name;
        this.pause = pause;
        this.round = round;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    /** Begins with the first round. */
    public static Repeating start(String name, Duration pause, Runnable round) {
        Repeating repeating = new Repeating(name, pause, round);
        repeating.thread.start();
        return repeating;
    }

    /** Ends the present pause, or leaves out the next one. Doesn't wait. */
    public void wake() {
        wakings.release();
    }

    /** Whether {@link #close} was called; a long round ends early then. */
    public boolean isClosing() {
        return isClosing;
    }

    /** Lets the present round end, for at most ten seconds, and runs no other. */
    @Override
    public void close() {
        isClosing = true;
        wake();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!isClosing) {
                runOnce();
                wakings.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                wakings.drainPermits();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void runOnce() {
        try {
            round.run();
            if (isFailing) {
                LOG.info("{} works again", name);
                isFailing = false;
            }
        } catch (RuntimeException fault) {
            if (!isFailing) {
                LOG.warn("{} fails and keeps trying every {}", name, pause, fault);
                isFailing = true;
            }
        }
    }
}
