package dev.plaza.contracts.post;

import java.util.UUID;

/** A comment is gone for good; replies to it stay. */
public record CommentDeleted(UUID commentId, UUID postId, UUID authorId) {}
