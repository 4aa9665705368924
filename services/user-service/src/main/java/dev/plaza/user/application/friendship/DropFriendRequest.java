package dev.plaza.user.application.friendship;

import dev.plaza.db.Transactions;
import dev.plaza.service.security.CurrentPerson;
import dev.plaza.user.domain.UserProblem;
import dev.plaza.user.domain.friendship.Relations;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Declines a friend request, or takes it back, whether or not the other is still to be seen. */
@Singleton
public final class DropFriendRequest {

    private final Transactions transactions;
    private final Relations relations;
    private final ChangeRelation relation;
    private final FriendRequestSettings settings;

    DropFriendRequest(
            Transactions transactions, Relations relations, ChangeRelation relation, FriendRequestSettings settings) {
        this.transactions = transactions;
        this.relations = relations;
        this.relation = relation;
        this.settings = settings;
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
                    () -> relations
                            .findByRequest(person.id(), requestId)
                            .orElseThrow(UserProblem.FriendRequestNotFound::new),
                    (present, now) -> present.drop(requestId, person.id(), now.plus(settings.waitAfterDecline())));
        });
    }
}
