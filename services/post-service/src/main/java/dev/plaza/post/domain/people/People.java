package dev.plaza.post.domain.people;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The people of whom post-service has heard. What it tells of them depends on the person of the transaction. */
public interface People {

    /** Whether there is somebody of that id who is active and not hidden from the person of the transaction. */
    boolean isInSight(UUID person);

    /** The cards of those who are in sight, in no order. */
    List<Card> findCards(Collection<UUID> ids);

    /** Those in sight who have one of these ids or usernames, in any case, with their relation to {@code author}. */
    List<Acquaintance> findAcquaintances(UUID author, Collection<UUID> ids, Collection<String> usernames);

    /** Keeps what a token says of somebody whose account has not arrived. */
    void introduce(UUID person, String username);
}
