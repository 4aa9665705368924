package dev.plaza.auth.presentation;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Somebody exchanges a refresh token.
 *
 * @param refreshToken absent where it is in a cookie
 */
@Introspected
record RefreshRequest(@Nullable @Size(min = 1, max = 255) String refreshToken) {

    /** Without the token. */
    @Override
    public String toString() {
        return "RefreshRequest[]";
    }
}
