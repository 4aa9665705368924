package dev.plaza.user.domain.friendship;

import dev.plaza.user.domain.UserProblem;
import dev.plaza.user.domain.friendship.Friendship.Accepted;
import dev.plaza.user.domain.friendship.Friendship.Decline;
import dev.plaza.user.domain.friendship.Friendship.None;
import dev.plaza.user.domain.friendship.Friendship.Pending;
import dev.plaza.user.domain.friendship.RelationChange.Blocked;
import dev.plaza.user.domain.friendship.RelationChange.Ended;
import dev.plaza.user.domain.friendship.RelationChange.Unblocked;
import dev.plaza.user.domain.friendship.RelationChange.Unchanged;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything between two people. Every operation is harmless when it is repeated.
 *
 * @param version counts the changes, from 1; 0 while the two have never had to do with each other
 */
public record Relation(
        UUID id, Pair pair, Friendship friendship, boolean isBlockedByFirst, boolean isBlockedBySecond, long version) {

    /** Of two people who have never had to do with each other. */
    public static Relation none(UUID id, Pair pair) {
        return new Relation(id, pair, new None(null), false, false, 0);
    }

    public boolean isBlocked() {
        return isBlockedByFirst || isBlockedBySecond;
    }

    /** Whether {@code person}, one of the pair, blocks the other. */
    public boolean isBlockedBy(UUID person) {
        return isFirst(person) ? isBlockedByFirst : isBlockedBySecond;
    }

    /** Where {@code person}, one of the pair, stands to the other. */
    public Standing standingOf(UUID person) {
        if (isBlocked()) {
            return Standing.BLOCKED;
        }
        return switch (friendship) {
            case None _ -> Standing.NONE;
            case Pending(FriendRequest request) ->
                request.by().equals(person) ? Standing.REQUEST_SENT : Standing.REQUEST_RECEIVED;
            case Accepted _ -> Standing.FRIEND;
        };
    }

    /**
     * Asks to be friends. If the other asked before, the two are friends from now on.
     *
     * @throws UserProblem.PersonNotFound when one of the two blocks the other
     * @throws UserProblem.AlreadyFriends when they were
     * @throws UserProblem.AskedTooSoon   when the other said no to the same person lately
     */
    public RelationChange request(FriendRequest request) {
        if (isBlocked()) {
            throw new UserProblem.PersonNotFound();
        }
        return switch (friendship) {
            case None(UUID _, Decline decline)
            when decline != null && holdsBack(decline, request) ->
                throw new UserProblem.AskedTooSoon(Duration.between(request.at(), decline.mayAskAgainAt()));
            case None _ -> new RelationChange.Requested(to(new Pending(request)), request);
            case Pending(FriendRequest earlier) ->
                earlier.by().equals(request.by()) ? new Unchanged(this) : befriended(earlier, request.at());
            case Accepted _ -> throw new UserProblem.AlreadyFriends();
        };
    }

    /**
     * Says yes to a request.
     *
     * @throws UserProblem.FriendRequestNotFound when {@code person} was not asked by it, or it is over
     */
    public RelationChange accept(UUID requestId, UUID person, Instant now) {
        return switch (friendship) {
            case Pending(FriendRequest request) when isAskedBy(request, requestId, person) -> befriended(request, now);
            case Accepted(FriendRequest request, Instant _)
            when isAskedBy(request, requestId, person) -> new Unchanged(this);
            case None _, Pending _, Accepted _ -> throw new UserProblem.FriendRequestNotFound();
        };
    }

    /**
     * Declines a request, or takes it back.
     *
     * @param mayAskAgainAt when whoever is declined may ask again
     * @throws UserProblem.FriendRequestNotFound when it is none of {@code person}'s
     * @throws UserProblem.AlreadyFriends        when it was accepted
     */
    public RelationChange drop(UUID requestId, UUID person, Instant mayAskAgainAt) {
        if (!pair.includes(person)) {
            throw new UserProblem.FriendRequestNotFound();
        }
        return switch (friendship) {
            case Pending(FriendRequest request)
            when isAskedBy(request, requestId, person) ->
                new Ended(to(new None(requestId, new Decline(request.by(), mayAskAgainAt))), person);
            case Pending(FriendRequest request) when request.id().equals(requestId) -> ended(requestId, person);
            case None(UUID over, Decline _) when requestId.equals(over) -> new Unchanged(this);
            case Accepted(FriendRequest request, Instant _)
            when request.id().equals(requestId) -> throw new UserProblem.AlreadyFriends();
            case None _, Pending _, Accepted _ -> throw new UserProblem.FriendRequestNotFound();
        };
    }

    /**
     * Ends the friendship.
     *
     * @throws UserProblem.FriendNotFound when they are not friends
     */
    public RelationChange end(UUID person) {
        return switch (friendship) {
            case Accepted(FriendRequest request, Instant _) -> ended(request.id(), person);
            case None _, Pending _ -> throw new UserProblem.FriendNotFound();
        };
    }

    /** Lets {@code person}, one of the pair, block the other; whatever there is between them ends. */
    public RelationChange block(UUID person) {
        if (isBlockedBy(person)) {
            return new Unchanged(this);
        }
        boolean isFirst = isFirst(person);
        None ended = friendship instanceof None none ? none : new None(latestRequest());
        return new Blocked(to(ended, isBlockedByFirst || isFirst, isBlockedBySecond || !isFirst), person);
    }

    /** Takes the block of {@code person}, one of the pair, back; one of the other stays. */
    public RelationChange unblock(UUID person) {
        if (!isBlockedBy(person)) {
            return new Unchanged(this);
        }
        boolean isFirst = isFirst(person);
        return new Unblocked(to(friendship, isBlockedByFirst && !isFirst, isBlockedBySecond && isFirst), person);
    }

    /** Ends whatever there is, blocks included, because {@code person} is no more. */
    public RelationChange leave(UUID person) {
        return switch (friendship) {
            case None _ when isBlocked() -> new Unblocked(to(friendship, false, false), person);
            case None _ -> new Unchanged(this);
            case Pending(FriendRequest request) -> ended(request.id(), person);
            case Accepted(FriendRequest request, Instant _) -> ended(request.id(), person);
        };
    }

    private static boolean holdsBack(Decline decline, FriendRequest request) {
        return decline.asker().equals(request.by()) && request.at().isBefore(decline.mayAskAgainAt());
    }

    private boolean isAskedBy(FriendRequest request, UUID requestId, UUID person) {
        return request.id().equals(requestId)
                && pair.includes(person)
                && !request.by().equals(person);
    }

    private RelationChange befriended(FriendRequest request, Instant now) {
        return new RelationChange.Befriended(to(new Accepted(request, now)));
    }

    private Ended ended(UUID requestId, UUID person) {
        return new Ended(to(new None(requestId)), person);
    }

    private @Nullable UUID latestRequest() {
        return switch (friendship) {
            case None(UUID ended, Decline _) -> ended;
            case Pending(FriendRequest request) -> request.id();
            case Accepted(FriendRequest request, Instant _) -> request.id();
        };
    }

    private boolean isFirst(UUID person) {
        return pair.other(person).equals(pair.second());
    }

    private Relation to(Friendship next) {
        return to(next, isBlockedByFirst, isBlockedBySecond);
    }

    private Relation to(Friendship next, boolean byFirst, boolean bySecond) {
        return new Relation(id, pair, next, byFirst, bySecond, version + 1);
    }
}
