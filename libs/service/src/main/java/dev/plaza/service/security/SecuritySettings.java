package dev.plaza.service.security;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.time.Duration;

/**
 * How access tokens are verified. Defaults are in {@code plaza-service.yml}.
 *
 * @param issuer         what {@code iss} must be
 * @param audience       what {@code aud} must name
 * @param clockSkew      how far the clocks of two machines may be apart
 * @param longestTokenLifetime tokens that live longer are refused: a revocation is kept for so long
 * @param tokenCacheSize verified tokens remembered at most
 */
@ConfigurationProperties("plaza.security")
record SecuritySettings(
        String issuer, String audience, Duration clockSkew, Duration longestTokenLifetime, long tokenCacheSize) {}
