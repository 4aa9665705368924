package dev.plaza.user.domain.profile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * People whom somebody may know: friends of their friends to whom nothing relates them yet, whom they have not dismissed, and
 * who let strangers find them.
 */
public interface Recommendations {

    /** Those for {@code person}: the most mutual friends first, of as many the newest person. */
    List<Recommendation> findFor(UUID person, Place after, int rows);

    /** Recommends somebody no more; nothing where {@code person} does not see anybody of that id. */
    void dismiss(UUID person, UUID dismissed, Instant now);

    /** Whom {@code person} has dismissed. */
    List<UUID> findDismissedBy(UUID person);

    /** Forgets whom {@code person} has dismissed, and who has dismissed them. */
    void forget(UUID person);

    /** A place in the list. */
    record Place(long mutualFriendCount, UUID id) {

        /** Before the first. */
        public static final Place START = new Place(Long.MAX_VALUE, new UUID(-1L, -1L));
    }

    /**
     * Somebody to meet.
     *
     * @param mutualFriendCount friends of both, as far as they are active
     * @param mutualFriends     up to three of them, those who are here longest first
     */
    record Recommendation(Card person, long mutualFriendCount, List<Card> mutualFriends) {

        public Place place() {
            return new Place(mutualFriendCount, person.id());
        }
    }
}
