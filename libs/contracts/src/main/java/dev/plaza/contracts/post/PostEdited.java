package dev.plaza.contracts.post;

/** A post was changed: its text, its audience, or anything else. */
public record PostEdited(Post post) {}
