package dev.plaza.local.process;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Keeps one component running, in a thread of its own: starts it, watches it, starts it again when it dies. */
final class Keeper {

    private static final Duration WHILE_STARTING = Duration.ofMillis(50);
    private static final Duration WHILE_READY = Duration.ofMillis(250);
    private static final int ROUNDS_BETWEEN_PROBES = 8;
    private static final int MISSED_PROBES = 3;

    private final Component component;
    private final Supervision supervision;
    private final Backoff backoff;
    private final CountDownLatch stopRequested = new CountDownLatch(1);
    private final CountDownLatch firstReady = new CountDownLatch(1);
    private volatile ComponentState state;
    private final AtomicInteger startsInVain = new AtomicInteger();
    private volatile String lastEnding = "";
    private @Nullable Thread thread;

    Keeper(Component component, Supervision supervision) {
        this.component = component;
        this.supervision = supervision;
        this.backoff = new Backoff(supervision.firstPause(), supervision.longestPause());
        this.state = new ComponentState(
                component.name(), Status.WAITING, component.port(), component.url(), null, Instant.now(), null, 0, "");
    }

    ComponentState state() {
        return state;
    }

    /** Starts that ended before it ever was ready; 0 as soon as it was. */
    int startsInVain() {
        return firstReady.getCount() == 0 ? 0 : startsInVain.get();
    }

    /** Why it ended last, also while it is started again; empty before that. */
    String lastEnding() {
        return lastEnding;
    }

    void begin(List<Keeper> needed) {
        thread = Thread.ofPlatform().name("keeper-" + component.name()).start(() -> keep(needed));
    }

    void end() {
        stopRequested.countDown();
        var keeping = thread;
        if (keeping != null) {
            try {
                keeping.join(supervision.patience());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
        component.stop(supervision.patience());
        become(Status.STOPPED, null, "");
    }

    private void keep(List<Keeper> needed) {
        try {
            for (var other : needed) {
                while (!other.firstReady.await(50, TimeUnit.MILLISECONDS)) {
                    if (isStopping()) {
                        return;
                    }
                }
            }
            while (!isStopping()) {
                runOnce();
                if (!isStopping()) {
                    backOff();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void runOnce() throws InterruptedException {
        var start = Instant.now();
        become(Status.STARTING, null, "");
        try {
            component.start();
        } catch (IOException | RuntimeException e) {
            become(Status.STARTING, null, String.valueOf(e.getMessage()));
            return;
        }
        become(Status.STARTING, null, "");
        while (!isStopping() && isAlive()) {
            if (component.isReady()) {
                become(Status.READY, Duration.between(start, Instant.now()).toMillis(), "");
                firstReady.countDown();
                watch();
                if (wasWorthIt()) {
                    backoff.reset();
                }
            } else {
                pause(WHILE_STARTING);
            }
        }
    }

    /** Until it ends or says no {@value #MISSED_PROBES} times in a row. */
    private void watch() throws InterruptedException {
        var missed = 0;
        for (var round = 1; !isStopping() && isAlive(); round++) {
            pause(WHILE_READY);
            if (round % ROUNDS_BETWEEN_PROBES == 0) {
                missed = component.isReady() ? 0 : missed + 1;
            }
            if (missed == MISSED_PROBES && isAlive()) {
                become(Status.UNREADY, null, "alive but not ready");
                return;
            }
        }
    }

    private void backOff() throws InterruptedException {
        var why = component.ending().isEmpty() ? state.note() : component.ending();
        lastEnding = why;
        startsInVain.incrementAndGet();
        var wait = backoff.next();
        state = new ComponentState(
                state.name(),
                Status.DOWN,
                state.port(),
                state.url(),
                null,
                Instant.now(),
                null,
                state.restarts() + 1,
                why);
        supervision.say(component.name() + " " + why + "; starting it again in " + wait.toMillis() + " ms (restart "
                + state.restarts() + ")");
        supervision.changed(state);
        pause(wait);
    }

    /** Dying soon after it was ready is no better than not getting ready: the pauses go on growing. */
    private boolean wasWorthIt() {
        return Duration.between(state.since(), Instant.now()).compareTo(supervision.longestPause()) > 0;
    }

    private boolean isAlive() {
        return component.process().isPresent();
    }

    private boolean isStopping() {
        return stopRequested.getCount() == 0;
    }

    private void pause(Duration time) throws InterruptedException {
        var _ = stopRequested.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void become(Status status, @Nullable Long millisToReady, String note) {
        var hasStarted = status == Status.READY && state.restarts() > 0;
        state = new ComponentState(
                state.name(),
                status,
                state.port(),
                state.url(),
                component.process().map(ProcessIdentity::of).orElse(null),
                Instant.now(),
                millisToReady,
                state.restarts(),
                note);
        if (hasStarted) {
            supervision.say(component.name() + " is ready again");
        }
        supervision.changed(state);
    }
}
