package dev.plaza.user.domain.friendship;

import java.util.UUID;

/** What an operation did to a relation. */
public sealed interface RelationChange {

    /** The state afterwards. */
    Relation relation();

    /** Nothing: it had been done before. */
    record Unchanged(Relation relation) implements RelationChange {}

    /** One asked the other. */
    record Requested(Relation relation, FriendRequest request) implements RelationChange {}

    /** The two are friends now. */
    record Befriended(Relation relation) implements RelationChange {}

    /** The friendship, or a request for it, is over. */
    record Ended(Relation relation, UUID by) implements RelationChange {}
}
