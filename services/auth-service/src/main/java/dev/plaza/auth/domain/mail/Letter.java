package dev.plaza.auth.domain.mail;

import dev.plaza.auth.domain.account.EmailAddress;
import dev.plaza.auth.domain.session.TokenSecret;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that is ready to be sent.
 *
 * @param id       of its job, the same at every attempt
 * @param username whose account it is about
 * @param secret   what its link leads with, made for this attempt; absent where there is no link
 */
public record Letter(
        UUID id,
        MailPurpose purpose,
        EmailAddress to,
        String username,
        @Nullable TokenSecret secret) {

    /** Without the address. */
    @Override
    public String toString() {
        return "Letter[" + id + ", " + purpose + "]";
    }
}
