package dev.plaza.auth.presentation;

import dev.plaza.auth.application.AccountKeys;
import dev.plaza.auth.application.AuthSettings;
import dev.plaza.auth.application.account.RegisterPerson;
import dev.plaza.auth.application.account.Registration;
import dev.plaza.auth.application.registration.AskForAccount;
import dev.plaza.service.limits.RateLimited;
import dev.plaza.service.limits.RequestLimits;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/** Registration: at once, or after a mailed link was used. Not final: validation is woven in by a subclass. */
@Controller("/api/v1/auth")
class RegistrationController {

    private final AuthSettings settings;
    private final RegisterPerson registerPerson;
    private final AskForAccount askForAccount;
    private final RequestLimits limits;
    private final AccountKeys accountKeys;
    private final RefreshCookie cookie;

    RegistrationController(
            AuthSettings settings,
            RegisterPerson registerPerson,
            AskForAccount askForAccount,
            RequestLimits limits,
            AccountKeys accountKeys,
            RefreshCookie cookie) {
        this.settings = settings;
        this.registerPerson = registerPerson;
        this.askForAccount = askForAccount;
        this.limits = limits;
        this.accountKeys = accountKeys;
        this.cookie = cookie;
    }

    @Post("/register")
    @RateLimited("register")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<TokensResponse> register(
            HttpRequest<?> request, @Valid @Body RegisterRequest body, @Nullable @QueryValue TokenMode mode) {
        Registration registration = body.toRegistration();
        if (settings.isVerifyFirst()) {
            limits.takeFor(request, "email-resend", accountKeys.of(body.email()));
            askForAccount.ask(registration);
            return HttpResponse.accepted();
        }
        var signedIn = registerPerson.register(registration, Devices.of(request));
        return cookie.answer(HttpResponse.status(HttpStatus.CREATED), signedIn, mode);
    }
}
