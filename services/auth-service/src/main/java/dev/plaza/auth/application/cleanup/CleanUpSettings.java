package dev.plaza.auth.application.cleanup;

import dev.plaza.auth.domain.cleanup.Leftover;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * How long things are kept after they have stopped to count.
 *
 * @param interval     how often each instance removes what is older
 * @param keepSessions sessions after their end, so that their device is recognised when its person comes back;
 *                     as long networks that are not used any more
 * @param keepLinks    links of mails after they have expired
 */
@Context
@ConfigurationProperties("plaza.auth.clean-up")
record CleanUpSettings(
        @NotNull Duration interval,
        @NotNull Duration keepSessions,
        @NotNull Duration keepLinks) {

    Duration keep(Leftover kind) {
        return switch (kind) {
            case EXCHANGED_TOKENS, PENDING_REGISTRATIONS, MFA_TICKETS -> Duration.ZERO;
            case ENDED_SESSIONS, EXPIRED_SESSIONS, KNOWN_NETWORKS -> keepSessions;
            case PASSWORD_RESETS, EMAIL_VERIFICATIONS -> keepLinks;
        };
    }
}
