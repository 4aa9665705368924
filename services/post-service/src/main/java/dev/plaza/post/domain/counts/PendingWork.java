package dev.plaza.post.domain.counts;

import java.util.UUID;

/** Counts, for those who keep them right. Each method belongs to a transaction of the service's own. */
public interface PendingWork {

    /**
     * Adds what waits to the counts that it is for, the oldest first.
     *
     * @param most how much at most
     * @return how much it was; 0 also while another instance is at it
     */
    int fold(int most);

    /** Lets nobody else ask or change whether that person's things are counted until the transaction ends. */
    void lock(UUID person);

    /**
     * Whether somebody is active, by the newer of what the service knows and what an event tells.
     *
     * @param version that of the account in the event
     */
    boolean isActive(UUID person, long version, boolean isActiveByEvent);

    /** Counts what that person has written and how they have reacted, or no longer; at once and once. */
    void count(UUID person, boolean isCounted);
}
