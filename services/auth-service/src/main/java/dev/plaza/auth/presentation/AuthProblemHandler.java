package dev.plaza.auth.presentation;

import dev.plaza.auth.domain.AuthProblem;
import dev.plaza.http.CommonProblems;
import dev.plaza.http.FieldError;
import dev.plaza.http.ProblemDetails;
import dev.plaza.http.ProblemHandler;
import jakarta.inject.Singleton;

/** Says what each refusal is in HTTP. */
@Singleton
final class AuthProblemHandler extends ProblemHandler<AuthProblem> {

    @Override
    protected ProblemDetails describe(AuthProblem problem) {
        return switch (problem) {
            case AuthProblem.EmailTaken _ -> ProblemDetails.of(AuthProblems.EMAIL_TAKEN, taken("email"));
            case AuthProblem.UsernameTaken _ -> ProblemDetails.of(AuthProblems.USERNAME_TAKEN, taken("username"));
            case AuthProblem.InvalidCredentials _ -> ProblemDetails.of(AuthProblems.INVALID_CREDENTIALS);
            case AuthProblem.RefreshTokenInvalid _ -> ProblemDetails.of(AuthProblems.REFRESH_TOKEN_INVALID);
            case AuthProblem.RefreshTokenReused _ ->
                ProblemDetails.of(AuthProblems.REFRESH_TOKEN_REUSED, "Its session has been ended; sign in again.");
            case AuthProblem.SessionEnded _ -> ProblemDetails.of(AuthProblems.SESSION_ENDED);
            case AuthProblem.Overloaded overloaded ->
                ProblemDetails.of(CommonProblems.UNAVAILABLE, "Too many people are signing in at this moment.")
                        .retryAfter(overloaded.retryAfter());
        };
    }

    private static FieldError taken(String field) {
        return new FieldError(field, "taken", "It belongs to another account.");
    }
}
