package dev.plaza.contracts.post;

/** Somebody said something about a post. */
public record CommentAdded(Comment comment) {}
