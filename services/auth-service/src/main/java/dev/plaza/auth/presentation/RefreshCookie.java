package dev.plaza.auth.presentation;

import dev.plaza.auth.application.AuthSettings;
import dev.plaza.auth.application.session.SignedIn;
import dev.plaza.auth.domain.session.TokenSecret;
import dev.plaza.http.CommonProblems;
import dev.plaza.http.FieldError;
import dev.plaza.http.ProblemDetails;
import dev.plaza.http.ProblemException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The refresh token of a browser, where no script can read it. The prefix {@code __Host-} has browsers refuse it from other
 * hosts and without TLS. It is sent along with requests that other pages cause, so a header that only our own pages can set
 * is asked for as well (docs/decisions/0132).
 */
@Singleton
final class RefreshCookie {

    static final String NAME = "__Host-plaza-refresh";
    static final String CSRF_HEADER = "Plaza-Csrf";

    private final Duration lifetime;

    RefreshCookie(AuthSettings settings) {
        this.lifetime = settings.refreshTokenLifetime();
    }

    /** Answers with tokens, the refresh token where {@code mode} wants it. */
    MutableHttpResponse<TokensResponse> answer(
            MutableHttpResponse<TokensResponse> response, SignedIn signedIn, @Nullable TokenMode mode) {
        TokensResponse tokens = TokensResponse.of(signedIn);
        return mode == TokenMode.COOKIE
                ? response.body(tokens.withoutRefreshToken())
                        .cookie(cookie(signedIn.refreshToken().value(), lifetime))
                : response.body(tokens);
    }

    /**
     * The token that a browser sent.
     *
     * @throws ProblemException when it sent none, or sent it without the header
     */
    TokenSecret read(HttpRequest<?> request) {
        Cookie cookie = request.getCookies().findCookie(NAME).orElseThrow(RefreshCookie::missing);
        if (!request.getHeaders().contains(CSRF_HEADER)) {
            throw new ProblemException(AuthProblems.CSRF_HEADER_MISSING, "Send " + CSRF_HEADER + " as well.");
        }
        return new TokenSecret(cookie.getValue());
    }

    /** Has a browser that sent one forget it. */
    <T> MutableHttpResponse<T> clear(HttpRequest<?> request, MutableHttpResponse<T> response) {
        return request.getCookies().contains(NAME) ? response.cookie(cookie("", Duration.ZERO)) : response;
    }

    private static ProblemException missing() {
        FieldError error = new FieldError("refreshToken", "required", "must be there, or in a cookie");
        return new ProblemException(ProblemDetails.of(CommonProblems.INVALID, error));
    }

    private static Cookie cookie(String value, Duration lifetime) {
        return Cookie.of(NAME, value)
                .secure(true)
                .httpOnly(true)
                .sameSite(SameSite.Strict)
                .path("/")
                .maxAge(lifetime);
    }
}
