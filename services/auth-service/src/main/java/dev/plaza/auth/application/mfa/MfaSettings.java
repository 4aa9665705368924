package dev.plaza.auth.application.mfa;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import jakarta.validation.constraints.NotBlank;

/**
 * The second factor.
 *
 * @param issuer what authenticator apps call us; without a colon, which would end it in the app
 */
@Context
@ConfigurationProperties("plaza.auth.mfa")
public record MfaSettings(@NotBlank String issuer) {}
