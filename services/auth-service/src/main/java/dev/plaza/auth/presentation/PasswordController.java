package dev.plaza.auth.presentation;

import dev.plaza.auth.application.AccountKeys;
import dev.plaza.auth.application.password.ChangePassword;
import dev.plaza.auth.application.password.ForgetPassword;
import dev.plaza.auth.application.password.ResetPassword;
import dev.plaza.auth.domain.account.EmailAddress;
import dev.plaza.auth.domain.account.Password;
import dev.plaza.auth.domain.session.TokenSecret;
import dev.plaza.service.limits.RateLimited;
import dev.plaza.service.limits.RequestLimits;
import dev.plaza.service.security.CurrentPerson;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Passwords: changed, forgotten, chosen anew. Not final: validation is woven in by a subclass. */
@Controller("/api/v1/auth/password")
class PasswordController {

    private final ChangePassword changePassword;
    private final ForgetPassword forgetPassword;
    private final ResetPassword resetPassword;
    private final RequestLimits limits;
    private final AccountKeys accountKeys;

    PasswordController(
            ChangePassword changePassword,
            ForgetPassword forgetPassword,
            ResetPassword resetPassword,
            RequestLimits limits,
            AccountKeys accountKeys) {
        this.changePassword = changePassword;
        this.forgetPassword = forgetPassword;
        this.resetPassword = resetPassword;
        this.limits = limits;
        this.accountKeys = accountKeys;
    }

    @Post("/change")
    @RateLimited("password-change")
    @Status(HttpStatus.NO_CONTENT)
    void change(HttpRequest<?> request, CurrentPerson person, @Valid @Body ChangeRequest body) {
        changePassword.change(
                person.id(),
                person.sessionId(),
                body.currentPassword(),
                new Password(body.newPassword()),
                Devices.of(request));
    }

    @Post("/forgot")
    @RateLimited("password-forgot")
    @Status(HttpStatus.ACCEPTED)
    @Secured(SecurityRule.IS_ANONYMOUS)
    void forget(HttpRequest<?> request, @Valid @Body ForgotRequest body) {
        limits.takeFor(request, "password-forgot", accountKeys.of(body.email()));
        forgetPassword.forget(new EmailAddress(body.email()));
    }

    @Post("/reset")
    @RateLimited("password-reset")
    @Status(HttpStatus.NO_CONTENT)
    @Secured(SecurityRule.IS_ANONYMOUS)
    void reset(HttpRequest<?> request, @Valid @Body ResetRequest body) {
        resetPassword.reset(new TokenSecret(body.token()), new Password(body.newPassword()), Devices.of(request));
    }

    /** Somebody wants another password. */
    @Introspected
    record ChangeRequest(
            @NotNull @Size(min = 1, max = 256) String currentPassword,

            @NotNull @Pattern(regexp = Password.PATTERN, message = Password.RULE) String newPassword) {

        /** Without the passwords. */
        @Override
        public String toString() {
            return "ChangeRequest[]";
        }
    }

    /** Somebody has forgotten their password. */
    @Introspected
    record ForgotRequest(
            @NotNull @Size(max = EmailAddress.MAX_LENGTH) @Pattern(regexp = EmailAddress.PATTERN, message = EmailAddress.RULE) String email) {}

    /** Somebody comes with the link of a mail. */
    @Introspected
    record ResetRequest(
            @NotNull @Size(min = 1, max = 255) String token,

            @NotNull @Pattern(regexp = Password.PATTERN, message = Password.RULE) String newPassword) {

        /** Without the secrets. */
        @Override
        public String toString() {
            return "ResetRequest[]";
        }
    }
}
