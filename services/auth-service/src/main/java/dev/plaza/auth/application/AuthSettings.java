package dev.plaza.auth.application;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * How accounts are opened, and how long things last.
 *
 * @param registration         {@code open}: at once; {@code verify-first}: when a mailed link is used
 * @param accessTokenLifetime  also how long a revocation may go unnoticed while the broker is down
 * @param refreshTokenLifetime a session ends when it is not used for this long
 * @param refreshGrace         for this long an exchanged refresh token leads to the same successor again
 * @param jwksMaxAge           how long outsiders may cache the public keys
 */
@Context
@ConfigurationProperties("plaza.auth")
public record AuthSettings(
        @NotNull String registration,
        @NotNull Duration accessTokenLifetime,
        @NotNull Duration refreshTokenLifetime,
        @NotNull Duration refreshGrace,
        @NotNull Duration jwksMaxAge) {

    public boolean isVerifyFirst() {
        return registration.equals("verify-first");
    }
}
