package dev.plaza.post.domain.reaction;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** All reactions, for those who react. Rows are never deleted, for a reaction that is given again goes on counting its versions. */
public interface Reactions {

    /**
     * Keeps that {@code person} reacts so.
     *
     * @param id of a reaction that was never given before
     */
    Change add(UUID person, Subject subject, ReactionType type, UUID id, Instant now);

    /** Keeps that {@code person} does not react so any more. */
    Change remove(UUID person, Subject subject, ReactionType type, Instant now);

    /**
     * What came of it.
     *
     * @param isThere     whether the person of the transaction sees the subject
     * @param isPublished whether it belongs to more than a draft
     * @param reaction    empty where nothing has changed
     */
    record Change(boolean isThere, boolean isPublished, Optional<Reaction> reaction) {

        public static final Change OF_NOTHING = new Change(false, false, Optional.empty());
    }
}
