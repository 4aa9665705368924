package dev.plaza.contracts;

import org.jspecify.annotations.Nullable;

/** What arrived is not the payload that its event type promises, now or ever. */
public final class MalformedPayloadException extends IllegalArgumentException {

    MalformedPayloadException(EventType<?> type, @Nullable String reason, @Nullable Throwable cause) {
        super("not a payload of " + type.name() + ": " + reason, cause);
    }
}
