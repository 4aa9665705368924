package dev.plaza.service.security.revocation;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.time.Duration;

/**
 * How revocations are kept. Defaults are in {@code plaza-service.yml}.
 *
 * @param revocationPoll       how often each instance looks for what others have revoked
 * @param longestTokenLifetime how long a revocation is kept: tokens that live longer are refused altogether
 * @param clockSkew            how far the clocks of two machines may be apart
 */
@ConfigurationProperties("plaza.security")
record RevocationSettings(Duration revocationPoll, Duration longestTokenLifetime, Duration clockSkew) {}
