package dev.plaza.contracts.post;

/** A post can be seen: it is new, or was a draft before. */
public record PostPublished(Post post) {}
