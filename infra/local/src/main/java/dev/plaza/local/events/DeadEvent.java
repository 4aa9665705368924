package dev.plaza.local.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that a service could not handle.
 *
 * @param type null if the message did not say, as the other nullable ones
 * @param body as it came, in text
 * @param headers as JSON
 */
public record DeadEvent(
        UUID id,
        @Nullable String type,
        @Nullable String source,
        @Nullable String subject,
        @Nullable Long aggregateVersion,
        String error,
        int attempts,
        Instant failedAt,
        String body,
        String headers) {}
