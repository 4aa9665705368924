package dev.plaza.user.application.friendship;

import dev.plaza.service.idempotency.Idempotency;
import dev.plaza.service.idempotency.IdempotencyKey;
import dev.plaza.service.security.CurrentPerson;
import dev.plaza.user.domain.UserProblem;
import dev.plaza.user.domain.profile.SeenProfile;
import dev.plaza.user.domain.profile.SeenProfiles;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Says yes to a friend request. */
@Singleton
public final class AcceptFriendRequest {

    private final Idempotency idempotency;
    private final SeenProfiles profiles;
    private final ChangeRelation relation;

    AcceptFriendRequest(Idempotency idempotency, SeenProfiles profiles, ChangeRelation relation) {
        this.idempotency = idempotency;
        this.profiles = profiles;
        this.relation = relation;
    }

    /**
     * Accepts; harmless when it was accepted before.
     *
     * @throws UserProblem.FriendRequestNotFound when {@code person} was not asked by it, or it is over
     */
    public FriendRequestView accept(CurrentPerson person, UUID requestId, IdempotencyKey key) {
        return idempotency.write(person, key, requestId, FriendRequestView.class, () -> accept(person.id(), requestId));
    }

    private FriendRequestView accept(UUID person, UUID requestId) {
        return FriendRequestView.of(relation.change(
                () -> find(person, requestId),
                (seen, now) -> seen.relation(requestId).accept(requestId, person, now)));
    }

    private SeenProfile find(UUID person, UUID requestId) {
        return profiles.findByRequest(person, requestId)
                .filter(seen -> seen.profile().account().isActive())
                .orElseThrow(UserProblem.FriendRequestNotFound::new);
    }
}
