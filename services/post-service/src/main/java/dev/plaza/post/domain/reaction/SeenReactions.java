package dev.plaza.post.domain.reaction;

import dev.plaza.post.domain.people.Card;
import dev.plaza.post.domain.post.SeenPosts.Position;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reactions as far as the person of the transaction sees them; each by a single statement. */
public interface SeenReactions {

    /** Whether the person sees what is reacted to. */
    boolean isThere(Subject subject);

    /**
     * Newest first.
     *
     * @param type null for all
     */
    List<SeenReaction> find(Subject subject, @Nullable ReactionType type, Position after, int rows);

    /** Who reacts, how, since when. */
    record SeenReaction(UUID id, Card user, ReactionType type, Instant createdAt) {}
}
