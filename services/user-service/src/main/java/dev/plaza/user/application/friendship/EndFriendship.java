package dev.plaza.user.application.friendship;

import dev.plaza.db.Ids;
import dev.plaza.db.Transactions;
import dev.plaza.service.security.CurrentPerson;
import dev.plaza.user.domain.UserProblem;
import dev.plaza.user.domain.profile.SeenProfiles;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Ends a friendship. */
@Singleton
public final class EndFriendship {

    private final Transactions transactions;
    private final SeenProfiles profiles;
    private final ChangeRelation relation;

    EndFriendship(Transactions transactions, SeenProfiles profiles, ChangeRelation relation) {
        this.transactions = transactions;
        this.profiles = profiles;
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
                    () -> profiles.find(person.id(), friendId).orElseThrow(UserProblem.FriendNotFound::new),
                    (seen, _) -> seen.relation(Ids.next()).end(person.id()));
        });
    }
}
