package dev.plaza.contracts.auth;

import java.time.Instant;
import java.util.UUID;

/** Somebody signed in from a device that the account had not been used on. */
public record SessionStarted(UUID userId, UUID sessionId, String device, String address, Instant startedAt) {}
