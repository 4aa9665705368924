package dev.plaza.post.domain.reaction;

/** Tells of reactions, if and when the transaction commits. */
public interface ReactionEvents {

    void added(Reaction reaction);

    void removed(Reaction reaction);
}
