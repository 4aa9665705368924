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
     * @param decline      who was told no, while they may not ask again
     */
    record None(@Nullable UUID endedRequest, @Nullable Decline decline) implements Friendship {

        /** Nobody has to wait. */
        public None(@Nullable UUID endedRequest) {
            this(endedRequest, null);
        }
    }

    /** One of the two was told no and may ask again after a while; the other may ask whenever they like. */
    record Decline(UUID asker, Instant mayAskAgainAt) {}

    /** One has asked. */
    record Pending(FriendRequest request) implements Friendship {}

    /** They are friends. */
    record Accepted(FriendRequest request, Instant since) implements Friendship {}
}
