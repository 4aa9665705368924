package dev.plaza.testing;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is to be done when the JVM ends, the latest first: databases go before their server. */
final class AtEnd {

    private static final Logger LOG = LoggerFactory.getLogger(AtEnd.class);
    private static final Deque<Runnable> ACTIONS = new ArrayDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(AtEnd::runAll, "test-servers-end"));
    }

    private AtEnd() {}

    static void run(Runnable action) {
        synchronized (ACTIONS) {
            ACTIONS.push(action);
        }
    }

    private static void runAll() {
        synchronized (ACTIONS) {
            ACTIONS.forEach(AtEnd::runOne);
        }
    }

    private static void runOne(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | Error e) {
            // whatever happens to one, the others must still be stopped
            LOG.warn("Not cleaned up", e);
        }
    }
}
