package dev.plaza.post.application.counts;

import dev.plaza.post.domain.counts.PendingWork;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * Leaves what deactivated people have written, and how they have reacted, out of all counts, until they are back; always
 * inside its caller's transaction. Whether the replica of accounts has heard of the event yet makes no difference.
 */
@Singleton
public final class CountPerson {

    private final PendingWork work;

    CountPerson(PendingWork work) {
        this.work = work;
    }

    /**
     * After an account was closed or opened.
     *
     * @param version that of the account after it
     */
    public void follow(UUID person, long version, boolean isActive) {
        work.lock(person);
        work.count(person, work.isActive(person, version, isActive));
    }
}
