package dev.plaza.contracts.post;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How somebody feels about a post, or about a comment on it. The same person may react by several types, each of which is
 * an aggregate of its own, also when it is taken back and given again.
 *
 * @param ownerId   whose post or comment it is
 * @param commentId null where it is about the post itself
 */
public record Reaction(
        UUID id,
        UUID userId,
        UUID ownerId,
        UUID postId,
        @Nullable UUID commentId,
        ReactionType type) {}
