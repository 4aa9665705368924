package dev.plaza.auth.presentation;

import dev.plaza.auth.domain.account.EmailAddress;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Somebody signs in.
 *
 * @param identifier a username or an e-mail address
 * @param password   longer than any password can be is refused unread
 */
@Introspected
record LogInRequest(
        @NotNull @Size(min = 1, max = EmailAddress.MAX_LENGTH) String identifier,

        @NotNull @Size(min = 1, max = 256) String password) {

    /** Without the password. */
    @Override
    public String toString() {
        return "LogInRequest[" + identifier + "]";
    }
}
