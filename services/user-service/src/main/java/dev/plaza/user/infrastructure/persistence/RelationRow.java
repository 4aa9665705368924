package dev.plaza.user.infrastructure.persistence;

import dev.plaza.user.domain.friendship.FriendRequest;
import dev.plaza.user.domain.friendship.Friendship;
import dev.plaza.user.domain.friendship.Friendship.Accepted;
import dev.plaza.user.domain.friendship.Friendship.Decline;
import dev.plaza.user.domain.friendship.Friendship.None;
import dev.plaza.user.domain.friendship.Friendship.Pending;
import dev.plaza.user.domain.friendship.Pair;
import dev.plaza.user.domain.friendship.Relation;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code friendships}, without {@code requested_of}, which the database computes. */
@MappedEntity("friendships")
record RelationRow(
        @Id UUID id,
        @MappedProperty("user1_id") UUID firstId,
        @MappedProperty("user2_id") UUID secondId,
        String status,
        @Nullable UUID requestId,
        @Nullable UUID requestedBy,
        @Nullable Instant requestedAt,
        @Nullable Instant acceptedAt,
        @Nullable UUID declinedUserId,
        @Nullable Instant mayAskAgainAt,
        @MappedProperty("is_blocked_by_user1") boolean isBlockedByFirst,
        @MappedProperty("is_blocked_by_user2") boolean isBlockedBySecond,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    private static final String NONE = "none";
    private static final String PENDING = "pending";
    private static final String ACCEPTED = "accepted";

    static RelationRow of(Relation relation, Instant now) {
        return switch (relation.friendship()) {
            case None(UUID ended, Decline decline) -> of(relation, NONE, ended, null, null, decline, now);
            case Pending(FriendRequest request) -> of(relation, PENDING, request.id(), request, null, null, now);
            case Accepted(FriendRequest request, Instant since) ->
                of(relation, ACCEPTED, request.id(), request, since, null, now);
        };
    }

    Relation toRelation() {
        return new Relation(
                id, new Pair(firstId, secondId), friendship(), isBlockedByFirst, isBlockedBySecond, version);
    }

    private Friendship friendship() {
        return switch (status) {
            case NONE -> new None(requestId, decline());
            case PENDING -> new Pending(request());
            case ACCEPTED -> new Accepted(request(), Objects.requireNonNull(acceptedAt));
            default -> throw new IllegalStateException("relation " + id + " has status " + status);
        };
    }

    private @Nullable Decline decline() {
        return declinedUserId == null ? null : new Decline(declinedUserId, Objects.requireNonNull(mayAskAgainAt));
    }

    private FriendRequest request() {
        return new FriendRequest(
                Objects.requireNonNull(requestId),
                Objects.requireNonNull(requestedBy),
                Objects.requireNonNull(requestedAt));
    }

    private static RelationRow of(
            Relation relation,
            String status,
            @Nullable UUID requestId,
            @Nullable FriendRequest request,
            @Nullable Instant acceptedAt,
            @Nullable Decline decline,
            Instant now) {
        return new RelationRow(
                relation.id(),
                relation.pair().first(),
                relation.pair().second(),
                status,
                requestId,
                request == null ? null : request.by(),
                request == null ? null : request.at(),
                acceptedAt,
                decline == null ? null : decline.asker(),
                decline == null ? null : decline.mayAskAgainAt(),
                relation.isBlockedByFirst(),
                relation.isBlockedBySecond(),
                relation.version(),
                now,
                now);
    }
}
