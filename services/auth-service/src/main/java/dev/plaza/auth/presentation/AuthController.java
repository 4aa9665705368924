package dev.plaza.auth.presentation;

import dev.plaza.auth.application.account.ReadAccount;
import dev.plaza.auth.application.account.RegisterPerson;
import dev.plaza.auth.application.session.LogIn;
import dev.plaza.auth.application.session.LogInWithCode;
import dev.plaza.auth.application.session.RefreshSession;
import dev.plaza.auth.domain.session.TokenSecret;
import dev.plaza.service.security.CurrentPerson;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.validation.Valid;

/** Registration, signing in and staying so. Not final: validation is woven in by a subclass. */
@Controller("/api/v1/auth")
class AuthController {

    private final RegisterPerson registerPerson;
    private final LogIn logIn;
    private final LogInWithCode logInWithCode;
    private final RefreshSession refreshSession;
    private final ReadAccount readAccount;

    AuthController(
            RegisterPerson registerPerson,
            LogIn logIn,
            LogInWithCode logInWithCode,
            RefreshSession refreshSession,
            ReadAccount readAccount) {
        this.registerPerson = registerPerson;
        this.logIn = logIn;
        this.logInWithCode = logInWithCode;
        this.refreshSession = refreshSession;
        this.readAccount = readAccount;
    }

    @Post("/register")
    @Status(HttpStatus.CREATED)
    @Secured(SecurityRule.IS_ANONYMOUS)
    TokensResponse register(HttpRequest<?> request, @Valid @Body RegisterRequest body) {
        return TokensResponse.of(registerPerson.register(body.toRegistration(), Devices.of(request)));
    }

    @Post("/login")
    @Secured(SecurityRule.IS_ANONYMOUS)
    TokensResponse logIn(HttpRequest<?> request, @Valid @Body LogInRequest body) {
        return TokensResponse.of(logIn.logIn(body.identifier(), body.password(), body.totp(), Devices.of(request)));
    }

    @Post("/login/mfa")
    @Secured(SecurityRule.IS_ANONYMOUS)
    TokensResponse logIn(HttpRequest<?> request, @Valid @Body MfaLogInRequest body) {
        return TokensResponse.of(
                logInWithCode.logIn(new TokenSecret(body.mfaTicket()), body.code(), Devices.of(request)));
    }

    @Post("/refresh")
    @Secured(SecurityRule.IS_ANONYMOUS)
    TokensResponse refresh(HttpRequest<?> request, @Valid @Body RefreshRequest body) {
        return TokensResponse.of(refreshSession.refresh(new TokenSecret(body.refreshToken()), Devices.of(request)));
    }

    @Get("/me")
    AccountResponse me(CurrentPerson person) {
        return AccountResponse.of(readAccount.read(person.id(), person.sessionId()));
    }
}
