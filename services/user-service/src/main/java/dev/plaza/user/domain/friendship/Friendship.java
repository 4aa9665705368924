package dev.plaza.user.domain.friendship;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far two people have come towards friendship. */
public sealed interface Friendship {

    /**
     * They are not friends.
     *
     * @param endedRequest their latest request, which is over
     */
    record None(@Nullable UUID endedRequest) implements Friendship {}

    /** One has asked. */
    record Pending(FriendRequest request) implements Friendship {}

    /** They are friends. */
    record Accepted(FriendRequest request, Instant since) implements Friendship {}
}
