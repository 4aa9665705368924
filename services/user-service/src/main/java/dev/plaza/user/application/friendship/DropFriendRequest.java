package dev.plaza.user.application.friendship;

import dev.plaza.db.Transactions;
import dev.plaza.service.security.CurrentPerson;
import dev.plaza.user.domain.UserProblem;
import dev.plaza.user.domain.profile.SeenProfiles;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Declines a friend request, or takes it back. */
@Singleton
public final class DropFriendRequest {

    private final Transactions transactions;
    private final SeenProfiles profiles;
    private final ChangeRelation relation;

    DropFriendRequest(Transactions transactions, SeenProfiles profiles, ChangeRelation relation) {
        this.transactions = transactions;
        this.profiles = profiles;
        this.relation = relation;
    }

    /**
     * Drops; harmless when it is over already.
     *
     * @throws UserProblem.FriendRequestNotFound when it is none of {@code person}'s
     * @throws UserProblem.AlreadyFriends        when it was accepted
     */
    public void drop(CurrentPerson person, UUID requestId) {
        transactions.write(person.identity(), () -> {
            relation.change(
                    () -> profiles.findByRequest(person.id(), requestId)
                            .orElseThrow(UserProblem.FriendRequestNotFound::new),
                    (seen, _) -> seen.relation(requestId).drop(requestId, person.id()));
        });
    }
}
