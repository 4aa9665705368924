package dev.plaza.auth.presentation;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Somebody exchanges a refresh token. */
@Introspected
record RefreshRequest(@NotNull @Size(min = 1, max = 255) String refreshToken) {

    /** Without the token. */
    @Override
    public String toString() {
        return "RefreshRequest[]";
    }
}
