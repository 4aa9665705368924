package dev.plaza.user.domain.friendship;

/** Tells other services about relations, if and when the transaction commits. */
public interface RelationEvents {

    void tell(RelationChange change);
}
