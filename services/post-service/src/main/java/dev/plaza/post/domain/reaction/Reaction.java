package dev.plaza.post.domain.reaction;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's reaction of one type, as it is after a change.
 *
 * @param ownerId   whose post or comment it is
 * @param commentId null where it is about the post itself
 * @param version   counts how often it was given and taken back
 */
public record Reaction(
        UUID id,
        UUID userId,
        UUID ownerId,
        UUID postId,
        @Nullable UUID commentId,
        ReactionType type,
        long version) {}
