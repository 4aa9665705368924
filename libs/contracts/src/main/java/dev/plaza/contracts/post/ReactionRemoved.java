package dev.plaza.contracts.post;

/** Somebody takes a reaction back. */
public record ReactionRemoved(Reaction reaction) {}
