package dev.plaza.contracts.user;

import java.util.UUID;

/** One of the pair took back a block. */
public record UserUnblocked(Relation relation, UUID unblockedBy) {}
