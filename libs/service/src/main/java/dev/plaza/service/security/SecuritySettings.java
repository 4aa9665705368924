package dev.plaza.service.security;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.net.URI;
import java.time.Duration;

/**
 * How access tokens are verified. Defaults are in {@code plaza-service.yml}.
 *
 * @param issuer         what {@code iss} must be
 * @param audience       what {@code aud} must name
 * @param clockSkew      how far the clocks of two machines may be apart
 * @param tokenCacheSize verified tokens remembered at most
 * @param keyMaxAge      after how long the keys in memory are read from the store again
 * @param jwksUrl        where keys are fetched while the store holds none
 * @param jwksTimeout    how long that may take, to connect and to read each
 */
@ConfigurationProperties("plaza.security")
record SecuritySettings(
        String issuer,
        String audience,
        Duration clockSkew,
        long tokenCacheSize,
        Duration keyMaxAge,
        URI jwksUrl,
        Duration jwksTimeout) {}
