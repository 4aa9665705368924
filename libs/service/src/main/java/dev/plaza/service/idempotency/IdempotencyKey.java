package dev.plaza.service.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * The {@code Idempotency-Key} of a request, or its absence. A controller takes it as a parameter and hands it to the use
 * case; see {@link Idempotency}.
 *
 * @param value    1 to 255 visible characters, null when the request has none
 * @param route    method and path template: what the key is unique within, beside the person
 * @param target   the path itself, which is part of what a repeated request must be like
 * @param replayed told when the answer is the stored one
 */
public record IdempotencyKey(@Nullable String value, String route, String target, Runnable replayed) {

    /** For callers that are not requests. */
    public static IdempotencyKey none() {
        return new IdempotencyKey(null, "", "", () -> {});
    }
}
