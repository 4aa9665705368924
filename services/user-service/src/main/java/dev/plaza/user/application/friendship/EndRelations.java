package dev.plaza.user.application.friendship;

import dev.plaza.user.domain.friendship.Relation;
import dev.plaza.user.domain.friendship.Relations;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Ends all friendships, friend requests and blocks of somebody who leaves; always inside its caller's transaction. */
@Singleton
public final class EndRelations {

    private final Relations relations;
    private final ChangeRelation relation;

    EndRelations(Relations relations, ChangeRelation relation) {
        this.relations = relations;
        this.relation = relation;
    }

    /** Ends them, each with its event, so that those who follow relations hear of each. */
    public void endAll(UUID person) {
        for (Relation standing : relations.findStanding(person)) {
            relation.change(
                    () -> relations.find(standing.pair()).orElse(standing), (present, _) -> present.leave(person));
        }
    }
}
