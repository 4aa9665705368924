package dev.plaza.user.application.friendship;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.plaza.user.domain.friendship.FriendRequest;
import dev.plaza.user.domain.friendship.Friendship.Accepted;
import dev.plaza.user.domain.friendship.Friendship.None;
import dev.plaza.user.domain.friendship.Friendship.Pending;
import dev.plaza.user.domain.profile.Card;
import dev.plaza.user.domain.profile.FriendLists.Entry;
import dev.plaza.user.domain.profile.SeenProfile;
import java.time.Instant;
import java.util.UUID;

/**
 * A friend request as one of the two sees it.
 *
 * @param user   the other
 * @param status whether it waits for an answer or made the two friends
 */
public record FriendRequestView(UUID id, PersonView user, Direction direction, Status status, Instant createdAt) {

    /** How far a request has come; one that was declined or withdrawn is not shown. */
    public enum Status {
        @JsonProperty("pending")
        PENDING,
        @JsonProperty("accepted")
        ACCEPTED
    }

    static FriendRequestView pending(Entry entry, Direction direction) {
        return new FriendRequestView(
                entry.position().id(),
                PersonView.of(entry.person()),
                direction,
                Status.PENDING,
                entry.position().at());
    }

    static FriendRequestView of(ChangeRelation.Changed<SeenProfile> changed) {
        return switch (changed.relation().friendship()) {
            case Pending(FriendRequest request) -> of(changed, request, Status.PENDING);
            case Accepted(FriendRequest request, Instant _) -> of(changed, request, Status.ACCEPTED);
            case None _ -> throw new IllegalStateException("no request is left in " + changed.relation());
        };
    }

    private static FriendRequestView of(
            ChangeRelation.Changed<SeenProfile> changed, FriendRequest request, Status status) {
        Card other = Card.of(changed.before().profile());
        Direction direction = request.by().equals(other.id()) ? Direction.INCOMING : Direction.OUTGOING;
        return new FriendRequestView(request.id(), PersonView.of(other), direction, status, request.at());
    }
}
