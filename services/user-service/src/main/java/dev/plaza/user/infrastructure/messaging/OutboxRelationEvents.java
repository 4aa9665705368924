package dev.plaza.user.infrastructure.messaging;

import static dev.plaza.contracts.user.FriendshipState.ACCEPTED;
import static dev.plaza.contracts.user.FriendshipState.NONE;
import static dev.plaza.contracts.user.FriendshipState.PENDING;

import dev.plaza.contracts.EventType;
import dev.plaza.contracts.user.FriendshipAccepted;
import dev.plaza.contracts.user.FriendshipEnded;
import dev.plaza.contracts.user.FriendshipRequested;
import dev.plaza.contracts.user.FriendshipState;
import dev.plaza.contracts.user.UserBlocked;
import dev.plaza.contracts.user.UserEvents;
import dev.plaza.contracts.user.UserUnblocked;
import dev.plaza.events.Outbox;
import dev.plaza.user.domain.friendship.FriendRequest;
import dev.plaza.user.domain.friendship.Friendship;
import dev.plaza.user.domain.friendship.Relation;
import dev.plaza.user.domain.friendship.RelationChange;
import dev.plaza.user.domain.friendship.RelationEvents;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Publishes what happens between people. */
@Singleton
final class OutboxRelationEvents implements RelationEvents {

    private final Outbox outbox;

    OutboxRelationEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void tell(RelationChange change) {
        Relation relation = change.relation();
        switch (change) {
            case RelationChange.Unchanged _ -> {}
            case RelationChange.Requested requested ->
                add(
                        UserEvents.FRIENDSHIP_REQUESTED,
                        relation,
                        new FriendshipRequested(
                                stateOf(relation), requested.request().id()));
            case RelationChange.Befriended _ ->
                add(UserEvents.FRIENDSHIP_ACCEPTED, relation, new FriendshipAccepted(stateOf(relation)));
            case RelationChange.Ended ended ->
                add(UserEvents.FRIENDSHIP_ENDED, relation, new FriendshipEnded(stateOf(relation), ended.by()));
            case RelationChange.Blocked blocked ->
                add(UserEvents.USER_BLOCKED, relation, new UserBlocked(stateOf(relation), blocked.by()));
            case RelationChange.Unblocked unblocked ->
                add(UserEvents.USER_UNBLOCKED, relation, new UserUnblocked(stateOf(relation), unblocked.by()));
        }
    }

    @Override
    public void tellAccepted(Collection<Relation> friendships) {
        outbox.addAll(
                UserEvents.FRIENDSHIP_ACCEPTED,
                friendships.stream()
                        .map(relation -> new Outbox.Change<>(
                                relation.id(), relation.version(), new FriendshipAccepted(stateOf(relation))))
                        .toList());
    }

    private <T> void add(EventType<T> type, Relation relation, T payload) {
        outbox.add(type, relation.id(), relation.version(), payload);
    }

    private static dev.plaza.contracts.user.Relation stateOf(Relation relation) {
        return switch (relation.friendship()) {
            case Friendship.None _ -> stateOf(relation, NONE, null);
            case Friendship.Pending(FriendRequest request) -> stateOf(relation, PENDING, request.by());
            case Friendship.Accepted(FriendRequest request, Instant _) -> stateOf(relation, ACCEPTED, request.by());
        };
    }

    private static dev.plaza.contracts.user.Relation stateOf(
            Relation relation, FriendshipState friendship, @Nullable UUID requestedBy) {
        return new dev.plaza.contracts.user.Relation(
                relation.id(),
                relation.pair().first(),
                relation.pair().second(),
                friendship,
                requestedBy,
                relation.isBlockedByFirst(),
                relation.isBlockedBySecond());
    }
}
