package dev.plaza.auth.application.key;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * How long signing keys serve.
 *
 * @param rotateAfter how long a key signs before another one does
 * @param leadTime    how long a key is known before it signs; an event has to reach every service meanwhile
 * @param interval    how often each instance looks what has become of the keys
 */
@Context
@ConfigurationProperties("plaza.auth.keys")
record KeySettings(
        @NotNull Duration rotateAfter,
        @NotNull Duration leadTime,
        @NotNull Duration interval) {}
