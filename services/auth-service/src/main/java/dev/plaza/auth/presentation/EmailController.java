package dev.plaza.auth.presentation;

import dev.plaza.auth.application.email.ChangeEmail;
import dev.plaza.auth.application.email.ResendVerification;
import dev.plaza.auth.application.email.VerifyEmail;
import dev.plaza.auth.application.registration.ConfirmRegistration;
import dev.plaza.auth.domain.account.EmailAddress;
import dev.plaza.auth.domain.session.Device;
import dev.plaza.auth.domain.session.TokenSecret;
import dev.plaza.service.limits.RateLimited;
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

/** E-mail addresses: shown to be one's own, and changed. Not final: validation is woven in by a subclass. */
@Controller("/api/v1/auth/email")
class EmailController {

    private final ConfirmRegistration confirmRegistration;
    private final VerifyEmail verifyEmail;
    private final ResendVerification resendVerification;
    private final ChangeEmail changeEmail;

    EmailController(
            ConfirmRegistration confirmRegistration,
            VerifyEmail verifyEmail,
            ResendVerification resendVerification,
            ChangeEmail changeEmail) {
        this.confirmRegistration = confirmRegistration;
        this.verifyEmail = verifyEmail;
        this.resendVerification = resendVerification;
        this.changeEmail = changeEmail;
    }

    @Post("/verify")
    @RateLimited("email-verify")
    @Status(HttpStatus.NO_CONTENT)
    @Secured(SecurityRule.IS_ANONYMOUS)
    void verify(HttpRequest<?> request, @Valid @Body VerifyRequest body) {
        TokenSecret presented = new TokenSecret(body.token());
        Device device = Devices.of(request);
        if (!confirmRegistration.confirm(presented, device)) {
            verifyEmail.verify(presented, device);
        }
    }

    @Post("/resend")
    @RateLimited("email-resend")
    @Status(HttpStatus.ACCEPTED)
    void resend(CurrentPerson person) {
        resendVerification.resend(person);
    }

    @Post("/change")
    @RateLimited("email-change")
    @Status(HttpStatus.ACCEPTED)
    void change(CurrentPerson person, @Valid @Body ChangeRequest body) {
        changeEmail.ask(person.id(), new EmailAddress(body.newEmail()), body.password());
    }

    /** Somebody comes with the link of a mail. */
    @Introspected
    record VerifyRequest(@NotNull @Size(min = 1, max = 255) String token) {

        /** Without the token. */
        @Override
        public String toString() {
            return "VerifyRequest[]";
        }
    }

    /** Somebody wants another address. */
    @Introspected
    record ChangeRequest(
            @NotNull @Size(max = EmailAddress.MAX_LENGTH) @Pattern(regexp = EmailAddress.PATTERN, message = EmailAddress.RULE) String newEmail,

            @NotNull @Size(min = 1, max = 256) String password) {

        /** Without the password. */
        @Override
        public String toString() {
            return "ChangeRequest[]";
        }
    }
}
