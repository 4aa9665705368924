package dev.plaza.service.database;

import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs why a database makes its service unready: when that begins, when the reason is another, and when it ends. */
final class ReadinessLog {

    private static final Logger LOG = LoggerFactory.getLogger(ReadinessLog.class);

    private final AtomicReference<State> last = new AtomicReference<>(State.READY);

    /** What a database may be to its service. */
    enum State {
        READY,
        OUTDATED,
        SILENT
    }

    /** Says nothing while {@code state} is what it was; {@code why} is not asked of one that is ready. */
    void changedTo(State state, Supplier<String> why) {
        if (last.getAndSet(state) == state) {
            return;
        }
        if (state == State.READY) {
            LOG.warn("the database is ready again");
        } else {
            LOG.warn("not ready, because of the database: {}", why.get());
        }
    }

    /** What {@code fault} and the faults behind it say of themselves; neither pool nor driver repeats a password. */
    static String wordsOf(Throwable fault) {
        if (fault instanceof TimeoutException) {
            return "no answer in time";
        }
        StringBuilder words = new StringBuilder();
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            words.append(words.isEmpty() ? "" : "; ").append(wordOf(cause));
        }
        return words.toString();
    }

    private static String wordOf(Throwable fault) {
        return fault instanceof SQLException sql && sql.getSQLState() != null
                ? sql.getSQLState() + " " + sql.getMessage()
                : fault.getClass().getSimpleName() + " " + fault.getMessage();
    }
}
