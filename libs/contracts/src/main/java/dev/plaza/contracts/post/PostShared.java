package dev.plaza.contracts.post;

/** Somebody shares a post of another: the share is a post of its own. */
public record PostShared(Post post) {}
