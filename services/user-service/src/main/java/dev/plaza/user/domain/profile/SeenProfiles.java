package dev.plaza.user.domain.profile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * All profiles, in front of somebody. What is found is the whole truth with where the viewer stands; hiding what must be
 * hidden is {@link Sight}'s.
 */
public interface SeenProfiles {

    Optional<SeenProfile> find(UUID viewer, UUID id);

    /** By username in any case. */
    Optional<SeenProfile> findByUsername(UUID viewer, String username);

    /** In no order, and without those whom nobody knows. */
    List<SeenProfile> findAll(UUID viewer, List<UUID> ids);

    /** The other of the two whose latest friend request this is; empty when the viewer is neither. */
    Optional<SeenProfile> findByRequest(UUID viewer, UUID requestId);

    /** How many of the friends of {@code id} the viewer can see. */
    FriendCounts countFriends(UUID viewer, UUID id);

    /** How long the person's own lists are. */
    Counts countOwn(UUID person);

    /** How many active friends the two have in common. */
    long countMutualFriends(UUID viewer, UUID id);
}
