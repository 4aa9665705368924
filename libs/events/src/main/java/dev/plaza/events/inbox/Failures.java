package dev.plaza.events.inbox;

import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import dev.plaza.events.EventsSettings;
import dev.plaza.events.envelope.MalformedEventException;
import dev.plaza.events.telemetry.EventMetrics;
import jakarta.inject.Singleton;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the events that could not be applied, in transactions of their own. Logs name an event and the kind of its
 * failure, never its content: that is in the row.
 */
@Singleton
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final Identity CONSUMER = Identity.system("consumer");
    private static final int GROWTH = 4;
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(5);

    private final Transactions transactions;
    private final FailureTable table;
    private final EventMetrics metrics;
    private final EventsSettings settings;

    Failures(Transactions transactions, FailureTable table, EventMetrics metrics, EventsSettings settings) {
        this.transactions = transactions;
        this.table = table;
        this.metrics = metrics;
        this.settings = settings;
    }

    /** The handler of a new event failed: it will be tried again. A failure that is kept already stays as it is. */
    void failed(IncomingEvent event, Throwable failure) {
        boolean isDead = settings.maxAttempts() == 1;
        boolean isNew = transactions.write(
                CONSUMER,
                () -> table.add(
                        event.id(), event.lane(), event.message(), describe(failure), 1, delayAfter(1), isDead));
        if (isNew) {
            tell(event.received().toString(), 1, isDead, failure);
        }
    }

    /** A message that no attempt will make an event of. A failure that is kept already stays as it is. */
    void malformed(Delivery delivery, MalformedEventException fault) {
        boolean isNew = transactions.write(
                CONSUMER,
                () -> table.add(
                        delivery.message().idOrDigest(),
                        delivery.lane(),
                        delivery.message(),
                        describe(fault),
                        0,
                        Duration.ZERO,
                        true));
        if (isNew) {
            metrics.died();
            LOG.error(
                    "a message in {} is dead at once: {} {}",
                    delivery.lane(),
                    delivery.message().attribute("type"),
                    delivery.message().idOrDigest());
        }
    }

    /** A retry failed: the next one follows later, or none. */
    void failedAgain(Failure failure, Throwable cause) {
        boolean isDead = cause instanceof MalformedEventException || failure.attempts() >= settings.maxAttempts();
        transactions.write(CONSUMER, () -> {
            if (isDead) {
                table.bury(failure.id(), describe(cause));
            } else {
                table.failedAgain(failure.id(), describe(cause), delayAfter(failure.attempts()));
            }
        });
        tell(failure.message().attribute("type") + " " + failure.id(), failure.attempts(), isDead, cause);
    }

    private void tell(String event, int attempts, boolean isDead, Throwable failure) {
        if (isDead) {
            metrics.died();
            LOG.error(
                    "{} is dead after {} attempts: {}",
                    event,
                    attempts,
                    failure.getClass().getName());
        } else {
            LOG.warn(
                    "{} failed, attempt {}: {}",
                    event,
                    attempts,
                    failure.getClass().getName());
        }
    }

    private Duration delayAfter(int attempts) {
        Duration delay = settings.retryDelay();
        for (int i = 1; i < attempts && delay.compareTo(LONGEST_DELAY) < 0; i++) {
            delay = delay.multipliedBy(GROWTH);
        }
        return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
    }

    private static String describe(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
