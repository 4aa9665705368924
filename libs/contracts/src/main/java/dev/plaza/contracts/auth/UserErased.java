package dev.plaza.contracts.auth;

import java.util.UUID;

/** The person asked to be forgotten: every service erases or anonymises what it holds and answers. */
public record UserErased(UUID userId, UUID erasureId) {}
