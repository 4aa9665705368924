package dev.plaza.user.application.friendship;

import dev.plaza.db.Ids;
import dev.plaza.db.Transactions;
import dev.plaza.service.security.CurrentPerson;
import dev.plaza.user.domain.UserProblem;
import dev.plaza.user.domain.friendship.Pair;
import dev.plaza.user.domain.friendship.Relation;
import dev.plaza.user.domain.friendship.Relations;
import dev.plaza.user.domain.profile.SeenProfile;
import dev.plaza.user.domain.profile.SeenProfiles;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Hides a person and another from each other, and ends what was between them. */
@Singleton
public final class BlockPerson {

    private final Transactions transactions;
    private final Relations relations;
    private final SeenProfiles profiles;
    private final ChangeRelation relation;

    BlockPerson(Transactions transactions, Relations relations, SeenProfiles profiles, ChangeRelation relation) {
        this.transactions = transactions;
        this.relations = relations;
        this.profiles = profiles;
        this.relation = relation;
    }

    /**
     * Blocks; harmless when it was done before.
     *
     * @throws UserProblem.BlockOfSelf    when the two are one
     * @throws UserProblem.PersonNotFound when there is nobody of that id whom {@code person} has in sight or blocks already
     */
    public void block(CurrentPerson person, UUID userId) {
        if (userId.equals(person.id())) {
            throw new UserProblem.BlockOfSelf();
        }
        Pair pair = Pair.of(person.id(), userId);
        transactions.write(person.identity(), () -> {
            relation.change(() -> find(person.id(), pair), (present, _) -> present.block(person.id()));
        });
    }

    /**
     * Whom one blocks is out of sight too, so the block is looked for first, and the relation held so that block and
     * sight are of one moment. Where there is none to be held, one may begin in between: then it is held next time.
     */
    private Relation find(UUID person, Pair pair) {
        Optional<Relation> held = relations.lock(pair);
        return held.filter(present -> present.isBlockedBy(person))
                .or(() -> seen(person, pair))
                .orElseGet(() -> {
                    if (held.isPresent() || relations.find(pair).isEmpty()) {
                        throw new UserProblem.PersonNotFound();
                    }
                    return find(person, pair);
                });
    }

    private Optional<Relation> seen(UUID person, Pair pair) {
        return profiles.find(person, pair.other(person))
                .filter(SeenProfile::isInSight)
                .map(seen -> seen.relation(Ids.next()));
    }
}
