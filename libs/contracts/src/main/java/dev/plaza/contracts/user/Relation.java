package dev.plaza.contracts.user;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The full state between two people, carried by every event about the pair. The first is the one whose id sorts first,
 * byte by byte, as PostgreSQL compares uuids (and {@link UUID#compareTo} does not).
 *
 * @param id          the relation's own id, the aggregate of its events
 * @param requestedBy who asked, while the friendship is pending or accepted
 */
public record Relation(
        UUID id,
        UUID firstId,
        UUID secondId,
        FriendshipState friendship,
        @Nullable UUID requestedBy,
        boolean isBlockedByFirst,
        boolean isBlockedBySecond) {

    public Relation {
        if (!sortsBefore(firstId, secondId)) {
            throw new IllegalArgumentException("not in order: " + firstId + ", " + secondId);
        }
        if ((friendship == FriendshipState.NONE) != (requestedBy == null)) {
            throw new IllegalArgumentException("a friendship " + friendship + " requested by " + requestedBy);
        }
    }

    private static boolean sortsBefore(UUID first, UUID second) {
        int high = Long.compareUnsigned(first.getMostSignificantBits(), second.getMostSignificantBits());
        return high != 0
                ? high < 0
                : Long.compareUnsigned(first.getLeastSignificantBits(), second.getLeastSignificantBits()) < 0;
    }
}
