package dev.plaza.post.domain.post;

import dev.plaza.post.domain.reaction.ReactionCounts;

/** How often people have reacted to a post, commented on it and shared it. */
public record Counts(ReactionCounts reactions, int comments, int shares) {

    static final Counts NONE = new Counts(ReactionCounts.NONE, 0, 0);
}
