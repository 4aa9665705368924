package dev.plaza.user.domain.friendship;

import java.util.Collection;

/** Tells other services about relations, if and when the transaction commits. */
public interface RelationEvents {

    void tell(RelationChange change);

    /** Tells of many friendships at once that they stand. */
    void tellAccepted(Collection<Relation> friendships);
}
