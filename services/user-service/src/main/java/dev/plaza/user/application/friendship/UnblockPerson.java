package dev.plaza.user.application.friendship;

import dev.plaza.db.Ids;
import dev.plaza.db.Transactions;
import dev.plaza.service.security.CurrentPerson;
import dev.plaza.user.domain.friendship.Pair;
import dev.plaza.user.domain.friendship.Relation;
import dev.plaza.user.domain.friendship.Relations;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Takes a block back, whoever the other is by now. */
@Singleton
public final class UnblockPerson {

    private final Transactions transactions;
    private final Relations relations;
    private final ChangeRelation relation;

    UnblockPerson(Transactions transactions, Relations relations, ChangeRelation relation) {
        this.transactions = transactions;
        this.relations = relations;
        this.relation = relation;
    }

    /** Unblocks; harmless when {@code person} blocks nobody of that id. What the block ended stays ended. */
    public void unblock(CurrentPerson person, UUID userId) {
        if (userId.equals(person.id())) {
            return;
        }
        Pair pair = Pair.of(person.id(), userId);
        transactions.write(person.identity(), () -> {
            relation.change(
                    () -> relations.find(pair).orElseGet(() -> Relation.none(Ids.next(), pair)),
                    (present, _) -> present.unblock(person.id()));
        });
    }
}
