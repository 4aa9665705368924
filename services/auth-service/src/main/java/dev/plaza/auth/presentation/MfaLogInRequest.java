package dev.plaza.auth.presentation;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Somebody signs in who has shown their password before. */
@Introspected
record MfaLogInRequest(
        @NotNull @Size(min = 1, max = 255) String mfaTicket,

        @NotNull @Size(min = 1, max = LogInRequest.CODE_LENGTH) String code) {

    /** Without the secrets. */
    @Override
    public String toString() {
        return "MfaLogInRequest[]";
    }
}
