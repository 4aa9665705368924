package dev.plaza.contracts.post;

/** A comment reads otherwise now. */
public record CommentEdited(Comment comment) {}
