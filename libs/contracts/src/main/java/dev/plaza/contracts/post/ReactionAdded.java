package dev.plaza.contracts.post;

/** Somebody reacts to a post or a comment. */
public record ReactionAdded(Reaction reaction) {}
