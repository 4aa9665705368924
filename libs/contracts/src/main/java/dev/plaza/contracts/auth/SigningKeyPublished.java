package dev.plaza.contracts.auth;

import java.time.Instant;

/** A key with which access tokens are signed from now on. The public part only, as a JSON Web Key (RFC 7517). */
public record SigningKeyPublished(String keyId, String publicJwk, Instant publishedAt) {}
