package dev.plaza.contracts.auth;

import java.time.Instant;

/** A key whose last tokens have expired; nothing signed with it is accepted any more. */
public record SigningKeyRetired(String keyId, Instant retiredAt) {}
