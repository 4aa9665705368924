package dev.plaza.contracts.auth;

import java.time.Instant;
import java.util.UUID;

/** A refresh token that had already been exchanged came back, so its family of tokens was ended. */
public record RefreshTokenReused(UUID userId, UUID sessionId, Instant detectedAt) {}
