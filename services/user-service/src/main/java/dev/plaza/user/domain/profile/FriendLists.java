package dev.plaza.user.domain.profile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Lists of people, newest first. */
public interface FriendLists {

    /** The friends of {@code person} whom the viewer can see. */
    List<Entry> findFriendsSeenBy(UUID viewer, UUID person, Position after, int rows);

    /** Who has asked {@code person} and waits for an answer. */
    List<Entry> findRequestsTo(UUID person, Position after, int rows);

    /** Whom {@code person} has asked without an answer yet. */
    List<Entry> findRequestsBy(UUID person, Position after, int rows);

    /** Those of {@code findFriendsSeenBy}, in the same order, who are friends of the viewer as well. */
    List<Entry> findMutualFriends(UUID viewer, UUID person, Position after, int rows);

    /** Whom {@code person} blocks, active or not. */
    List<Entry> findBlockedBy(UUID person, Position after, int rows);

    /**
     * A place in a list; entries of the same instant stand in the order of their ids.
     *
     * @param at when the friendship, the request or the block began
     * @param id of the relation or the request
     */
    record Position(Instant at, UUID id) {

        /** Before the first entry. */
        public static final Position START = new Position(Instant.parse("9999-12-31T23:59:59Z"), new UUID(-1L, -1L));
    }

    /** One person in a list. */
    record Entry(Card person, Position position) {}
}
