package dev.plaza.contracts.personal;

import java.time.Instant;
import java.util.UUID;

/** A service holds nothing personal of somebody any more. */
public record ErasureCompleted(UUID userId, UUID erasureId, String service, Instant completedAt) {}
