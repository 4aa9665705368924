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

    /** One does not want to see the other any more, which also ended what was between them. */
    record Blocked(Relation relation, UUID by) implements RelationChange {}

    /** A block is over; what it ended does not come back. */
    record Unblocked(Relation relation, UUID by) implements RelationChange {}
}
