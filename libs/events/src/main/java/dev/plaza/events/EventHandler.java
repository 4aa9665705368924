package dev.plaza.events;

import dev.plaza.contracts.EventType;

/**
 * Applies events of one type in a service that the catalogue names as their consumer. Declared as a bean; a type may
 * have several handlers, which then share one fate.
 *
 * <p>{@link #handle} runs inside the transaction that records the event as received, under
 * {@code Identity.system("consumer")}: what it writes and what it {@linkplain Outbox#add adds} happens once, however
 * often the event is delivered, and not at all when it throws. It may run for several events in one transaction and at
 * the same time on several threads. Events arrive in any order: handlers compare versions and don't rely on
 * having seen an earlier event. They touch the database only; what must reach the outside goes through a table of its
 * own.
 */
public interface EventHandler<T> {

    /** The type whose events this applies. */
    EventType<T> type();

    /**
     * Applies {@code event}. Whatever it throws counts as a failure of this event, save faults of the database itself,
     * which make the consumer wait.
     */
    void handle(ReceivedEvent<T> event);

    /**
     * Whether the service must not start unless the catalogue says that it consumes this type. A handler that comes with
     * a library and has nothing to do in some services answers false.
     */
    default boolean isRequired() {
        return true;
    }
}
