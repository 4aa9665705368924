package dev.plaza.user.application.friendship;

import dev.plaza.user.domain.friendship.Relation;
import dev.plaza.user.domain.friendship.RelationChange;
import dev.plaza.user.domain.friendship.RelationChange.Unchanged;
import dev.plaza.user.domain.friendship.RelationEvents;
import dev.plaza.user.domain.friendship.Relations;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Changes what is between two people, however many try at once; always inside its caller's transaction. */
@Singleton
final class ChangeRelation {

    private final Relations relations;
    private final RelationEvents events;
    private final Clock clock;

    ChangeRelation(Relations relations, RelationEvents events, Clock clock) {
        this.relations = relations;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Reads, decides, saves and tells. If another transaction changed the relation in between, it is read again, as that
     * one left it, and decided anew: whoever loses a turn lost it to one that got something done, so this ends.
     */
    <T> Changed<T> change(Supplier<T> reading, BiFunction<T, Instant, RelationChange> decision) {
        while (true) {
            T before = reading.get();
            Instant now = clock.instant();
            RelationChange change = decision.apply(before, now);
            if (change instanceof Unchanged) {
                return new Changed<>(before, change);
            }
            if (relations.save(change.relation(), now)) {
                events.tell(change);
                return new Changed<>(before, change);
            }
        }
    }

    /** What was done, and what had been read before. */
    record Changed<T>(T before, RelationChange change) {

        Relation relation() {
            return change.relation();
        }
    }
}
