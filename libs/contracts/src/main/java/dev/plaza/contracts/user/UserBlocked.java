package dev.plaza.contracts.user;

import java.util.UUID;

/** One of the pair no longer wants to see, or be seen by, the other. */
public record UserBlocked(Relation relation, UUID blockedBy) {}
