package dev.plaza.events.outbox;

import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import dev.plaza.events.EventsSettings;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes into the outbox what became of the events that were handed to the publisher, many in one transaction, and knows
 * which events this process has in hand at the moment. When the database is down what became of them is forgotten: their
 * rows fall due and are sent again, and consumers tell the second delivery by its id.
 */
@Singleton
final class Settlement {

    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);
    private static final Identity RELAY = Identity.system("relay");
    private static final int MOST_AT_ONCE = 1000;

    private sealed interface Outcome {
        UUID id();

        record Confirmed(UUID id) implements Outcome {}

        record Unsent(UUID id) implements Outcome {}

        record Refused(UUID id, String reason) implements Outcome {}

        record Explained(UUID id, String reason) implements Outcome {}
    }

    private final BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
    private final Set<UUID> inHand = ConcurrentHashMap.newKeySet();
    private final Transactions transactions;
    private final OutboxTable table;
    private final EventsSettings settings;
    private volatile boolean isClosing;

    Settlement(Transactions transactions, OutboxTable table, EventsSettings settings) {
        this.transactions = transactions;
        this.table = table;
        this.settings = settings;
    }

    /** Takes an event in hand, until it is settled; false when this process has it in hand already. */
    boolean take(UUID id) {
        return inHand.add(id);
    }

    /** Lets an event go that has not been given to the publisher; its row falls due in time. */
    void letGo(UUID id) {
        inHand.remove(id);
    }

    boolean isIdle() {
        return inHand.isEmpty();
    }

    /** The broker has it: its row goes. */
    void confirmed(UUID id) {
        outcomes.add(new Outcome.Confirmed(id));
    }

    /** The connection was not there or went away: its row is due at once. */
    void unsent(UUID id) {
        outcomes.add(new Outcome.Unsent(id));
    }

    /** The broker would not have it: its row is due after a pause. */
    void refused(UUID id, String reason) {
        outcomes.add(new Outcome.Refused(id, reason));
    }

    /** Why an event that has been settled as refused was: to be read, no more. */
    void explained(UUID id, String reason) {
        outcomes.add(new Outcome.Explained(id, reason));
    }

    /** Settles until {@link #close} was called and nothing is left to settle. */
    void run() {
        while (!isClosing || !outcomes.isEmpty()) {
            List<Outcome> some = next();
            if (!some.isEmpty()) {
                settle(some);
            }
        }
    }

    void close() {
        isClosing = true;
    }

    private List<Outcome> next() {
        List<Outcome> some = new ArrayList<>();
        try {
            Outcome first = outcomes.poll(100, TimeUnit.MILLISECONDS);
            if (first != null) {
                some.add(first);
                outcomes.drainTo(some, MOST_AT_ONCE - 1);
            }
        } catch (InterruptedException interrupted) {
            isClosing = true;
        }
        return some;
    }

    private void settle(List<Outcome> some) {
        try {
            transactions.write(RELAY, () -> write(some));
        } catch (RuntimeException fault) {
            LOG.warn("{} events that were published remain in the outbox and will be sent again", some.size(), fault);
        } finally {
            some.stream()
                    .filter(outcome -> !(outcome instanceof Outcome.Explained))
                    .forEach(outcome -> inHand.remove(outcome.id()));
        }
    }

    private void write(List<Outcome> some) {
        List<UUID> confirmed = new ArrayList<>();
        List<UUID> unsent = new ArrayList<>();
        for (Outcome outcome : some) {
            switch (outcome) {
                case Outcome.Confirmed(UUID id) -> confirmed.add(id);
                case Outcome.Unsent(UUID id) -> unsent.add(id);
                case Outcome.Refused(UUID id, String reason) ->
                    table.refuse(id, reason, settings.refusalDelay(), settings.refusalDelayLimit());
                case Outcome.Explained(UUID id, String reason) -> table.explain(id, reason);
            }
        }
        if (!confirmed.isEmpty()) {
            table.delete(confirmed);
        }
        if (!unsent.isEmpty()) {
            table.release(unsent);
        }
    }
}
