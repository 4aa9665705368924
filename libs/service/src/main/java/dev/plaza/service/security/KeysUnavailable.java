package dev.plaza.service.security;

import org.jspecify.annotations.Nullable;

/** This service holds no key and cannot get one now; so nobody's token can be called good or bad. Answered 503. */
public final class KeysUnavailable extends RuntimeException {

    public KeysUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
