package dev.plaza.auth.presentation;

import dev.plaza.auth.domain.account.EmailAddress;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Somebody signs in.
 *
 * @param identifier a username or an e-mail address
 * @param password   longer than any password can be is refused unread
 * @param totp       a code of the second factor, where it is known to be asked for; one for recovery is as good
 */
@Introspected
record LogInRequest(
        @NotNull @Size(min = 1, max = EmailAddress.MAX_LENGTH) String identifier,

        @NotNull @Size(min = 1, max = 256) String password,

        @Nullable @Size(min = 1, max = LogInRequest.CODE_LENGTH) String totp) {

    /** More than any code has, with all the spaces that people may put in. */
    static final int CODE_LENGTH = 64;

    /** Without the secrets. */
    @Override
    public String toString() {
        return "LogInRequest[" + identifier + "]";
    }
}
