package dev.plaza.contracts.user;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The full state between two people, carried by every event about the pair. The first is the one whose id sorts first,
 * byte by byte, as PostgreSQL compares uuids.
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
        boolean isBlockedBySecond) {}
