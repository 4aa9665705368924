package dev.plaza.service.idempotency;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.time.Duration;

/**
 * How long answers are kept. Defaults are in {@code plaza-service.yml}.
 *
 * @param keep            how long at least
 * @param cleanupInterval how often older ones are removed
 */
@ConfigurationProperties("plaza.idempotency")
record IdempotencySettings(Duration keep, Duration cleanupInterval) {}
