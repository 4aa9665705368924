package dev.plaza.contracts.auth;

import java.time.Instant;
import java.util.UUID;

/** The password was changed or reset; a security notice follows. */
public record UserPasswordChanged(UUID userId, Instant changedAt) {}
