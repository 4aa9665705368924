package dev.plaza.service.security;

import java.time.Instant;

/**
 * An access token whose signature and claims are good.
 *
 * @param acceptedUntil its expiry and the allowance for clocks that differ
 */
record VerifiedToken(CurrentPerson person, String keyId, Instant acceptedUntil) {}
