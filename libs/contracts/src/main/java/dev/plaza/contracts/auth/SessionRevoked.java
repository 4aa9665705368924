package dev.plaza.contracts.auth;

import java.time.Instant;
import java.util.UUID;

/** A session ended before its tokens did; they are refused from now on. */
public record SessionRevoked(UUID userId, UUID sessionId, Instant revokedAt, Instant tokensExpireAt) {}
