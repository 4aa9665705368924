package dev.plaza.service.security;

import dev.plaza.http.CommonProblems;
import dev.plaza.http.ProblemDetails;
import dev.plaza.http.ProblemResponse;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;

/** Answers what the security rules refuse: 401 to strangers, 403 to people, with the challenge of RFC 6750. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class RefusedRequestHandler implements ExceptionHandler<AuthorizationException, HttpResponse<?>> {

    private static final String CHALLENGE = "Bearer realm=\"plaza\"";

    @Override
    @SuppressWarnings("rawtypes") // the raw type is the interface's
    public HttpResponse<?> handle(HttpRequest request, AuthorizationException refusal) {
        return ProblemResponse.of(request, describe(request, refusal));
    }

    private static ProblemDetails describe(HttpRequest<?> request, AuthorizationException refusal) {
        if (refusal.isForbidden()) {
            return ProblemDetails.of(CommonProblems.FORBIDDEN)
                    .withHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + ", error=\"insufficient_scope\"");
        }
        if (request.getHeaders().contains(HttpHeaders.AUTHORIZATION)) {
            return ProblemDetails.of(CommonProblems.UNAUTHENTICATED, "The access token is not valid, or no longer.")
                    .withHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + ", error=\"invalid_token\"");
        }
        return ProblemDetails.of(CommonProblems.UNAUTHENTICATED).withHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
    }
}
