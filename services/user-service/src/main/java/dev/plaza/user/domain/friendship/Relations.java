package dev.plaza.user.domain.friendship;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All relations. */
public interface Relations {

    /** What is between the two; empty where there never was anything. */
    Optional<Relation> find(Pair pair);

    /** As {@link #find}; nobody else changes it until the transaction ends. What is not there yet cannot be held. */
    Optional<Relation> lock(Pair pair);

    /** The relation whose latest friend request this is; empty when {@code person} is neither of the two. */
    Optional<Relation> findByRequest(UUID person, UUID requestId);

    /** Those of a person in which there is a friendship, a request or a block. */
    List<Relation> findStanding(UUID person);

    /** Keeps the state after a change; false when somebody else changed it since it was read. */
    boolean save(Relation relation, Instant now);
}
