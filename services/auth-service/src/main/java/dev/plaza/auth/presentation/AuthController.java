package dev.plaza.auth.presentation;

import dev.plaza.auth.application.account.ReadAccount;
import dev.plaza.auth.application.session.LogIn;
import dev.plaza.auth.application.session.LogInWithCode;
import dev.plaza.auth.application.session.RefreshSession;
import dev.plaza.auth.domain.session.TokenSecret;
import dev.plaza.service.limits.RateLimited;
import dev.plaza.service.security.CurrentPerson;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/** Signing in and staying so. Not final: validation is woven in by a subclass. */
@Controller("/api/v1/auth")
class AuthController {

    private final LogIn logIn;
    private final LogInWithCode logInWithCode;
    private final RefreshSession refreshSession;
    private final ReadAccount readAccount;
    private final RefreshCookie cookie;

    AuthController(
            LogIn logIn,
            LogInWithCode logInWithCode,
            RefreshSession refreshSession,
            ReadAccount readAccount,
            RefreshCookie cookie) {
        this.logIn = logIn;
        this.logInWithCode = logInWithCode;
        this.refreshSession = refreshSession;
        this.readAccount = readAccount;
        this.cookie = cookie;
    }

    @Post("/login")
    @RateLimited("login")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<TokensResponse> logIn(
            HttpRequest<?> request, @Valid @Body LogInRequest body, @Nullable @QueryValue TokenMode mode) {
        var signedIn = logIn.logIn(body.identifier(), body.password(), body.totp(), Devices.of(request));
        return cookie.answer(HttpResponse.ok(), signedIn, mode);
    }

    @Post("/login/mfa")
    @RateLimited("login-mfa")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<TokensResponse> logIn(
            HttpRequest<?> request, @Valid @Body MfaLogInRequest body, @Nullable @QueryValue TokenMode mode) {
        var signedIn = logInWithCode.logIn(new TokenSecret(body.mfaTicket()), body.code(), Devices.of(request));
        return cookie.answer(HttpResponse.ok(), signedIn, mode);
    }

    /** A token in the body comes first; one that came in a cookie is succeeded by one in a cookie. */
    @Post("/refresh")
    @RateLimited("refresh")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<TokensResponse> refresh(
            HttpRequest<?> request, @Nullable @Valid @Body RefreshRequest body, @Nullable @QueryValue TokenMode mode) {
        String token = body == null ? null : body.refreshToken();
        TokenSecret presented = token == null ? cookie.read(request) : new TokenSecret(token);
        var signedIn = refreshSession.refresh(presented, Devices.of(request));
        return cookie.answer(HttpResponse.ok(), signedIn, token == null ? TokenMode.COOKIE : mode);
    }

    @Get("/me")
    AccountResponse me(CurrentPerson person) {
        return AccountResponse.of(readAccount.read(person.id(), person.sessionId()));
    }
}
