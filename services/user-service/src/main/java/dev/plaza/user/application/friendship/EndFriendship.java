package dev.plaza.user.application.friendship;

import dev.plaza.db.Transactions;
import dev.plaza.service.security.CurrentPerson;
import dev.plaza.user.domain.UserProblem;
import dev.plaza.user.domain.friendship.Pair;
import dev.plaza.user.domain.friendship.Relations;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Ends a friendship, whether or not the other is still to be seen. */
@Singleton
public final class EndFriendship {

    private final Transactions transactions;
    private final Relations relations;
    private final ChangeRelation relation;

    EndFriendship(Transactions transactions, Relations relations, ChangeRelation relation) {
        this.transactions = transactions;
        this.relations = relations;
        this.relation = relation;
    }

    /**
     * Ends it for both; they may ask each other again.
     *
     * @throws UserProblem.FriendNotFound when {@code person} has no friend of that id
     */
    public void end(CurrentPerson person, UUID friendId) {
        if (friendId.equals(person.id())) {
            throw new UserProblem.FriendNotFound();
        }
        transactions.write(person.identity(), () -> {
            relation.change(
                    () -> relations.find(Pair.of(person.id(), friendId)).orElseThrow(UserProblem.FriendNotFound::new),
                    (present, _) -> present.end(person.id()));
        });
    }
}
