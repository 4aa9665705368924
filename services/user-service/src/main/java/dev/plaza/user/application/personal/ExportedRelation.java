package dev.plaza.user.application.personal;

import dev.plaza.user.domain.friendship.FriendRequest;
import dev.plaza.user.domain.friendship.Friendship;
import dev.plaza.user.domain.friendship.Standing;
import dev.plaza.user.domain.profile.SeenProfile;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A friend, somebody who asked or was asked, or somebody whom the person blocks, as the person takes it away.
 *
 * @param requestedAt when one asked the other
 * @param friendsSince when they became friends
 */
record ExportedRelation(
        UUID userId,
        String username,
        Standing standing,
        @Nullable Instant requestedAt,
        @Nullable Instant friendsSince) {

    static ExportedRelation of(SeenProfile other) {
        return switch (Objects.requireNonNull(other.relation()).friendship()) {
            case Friendship.None _ -> of(other, null, null);
            case Friendship.Pending(FriendRequest request) -> of(other, request.at(), null);
            case Friendship.Accepted(FriendRequest request, Instant since) -> of(other, request.at(), since);
        };
    }

    private static ExportedRelation of(
            SeenProfile other, @Nullable Instant requestedAt, @Nullable Instant friendsSince) {
        return new ExportedRelation(
                other.profile().id(),
                other.profile().account().username(),
                other.standing(),
                requestedAt,
                friendsSince);
    }
}
