package dev.plaza.auth.presentation;

import dev.plaza.auth.domain.AuthProblem;
import dev.plaza.auth.domain.MfaProblem;
import dev.plaza.auth.domain.RoleProblem;
import dev.plaza.http.CommonProblems;
import dev.plaza.http.FieldError;
import dev.plaza.http.ProblemDetails;
import dev.plaza.http.ProblemHandler;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Says what each refusal is in HTTP. */
@Singleton
final class AuthProblemHandler extends ProblemHandler<AuthProblem> {

    private static final Duration STORE_AWAY = Duration.ofSeconds(10);

    @Override
    protected ProblemDetails describe(AuthProblem problem) {
        return switch (problem) {
            case AuthProblem.EmailTaken _ -> ProblemDetails.of(AuthProblems.EMAIL_TAKEN, taken("email"));
            case AuthProblem.UsernameTaken _ -> ProblemDetails.of(AuthProblems.USERNAME_TAKEN, taken("username"));
            case AuthProblem.InvalidCredentials _ -> ProblemDetails.of(AuthProblems.INVALID_CREDENTIALS);
            case AuthProblem.RefreshTokenInvalid _ -> ProblemDetails.of(AuthProblems.REFRESH_TOKEN_INVALID);
            case AuthProblem.RefreshTokenReused _ ->
                ProblemDetails.of(AuthProblems.REFRESH_TOKEN_REUSED, "Its session has been ended; sign in again.");
            case AuthProblem.PasswordRefused refused ->
                ProblemDetails.of(AuthProblems.PASSWORD_REFUSED, refusal(refused));
            case AuthProblem.PasswordWrong wrong ->
                ProblemDetails.of(
                        AuthProblems.PASSWORD_WRONG, new FieldError(wrong.field(), "wrong", "It is another one."));
            case AuthProblem.LinkInvalid _ ->
                ProblemDetails.of(
                        AuthProblems.LINK_INVALID,
                        new FieldError("token", "invalid", "It was never sent, has expired or was used before."));
            case AuthProblem.SessionNotFound _ -> ProblemDetails.of(AuthProblems.SESSION_NOT_FOUND);
            case AuthProblem.ExportNotFound _ -> ProblemDetails.of(AuthProblems.EXPORT_NOT_FOUND);
            case AuthProblem.ExportLinkExpired _ ->
                ProblemDetails.of(AuthProblems.EXPORT_LINK_EXPIRED, "Ask for the export again to get a fresh one.");
            case AuthProblem.StoreUnavailable _ ->
                ProblemDetails.of(CommonProblems.UNAVAILABLE, "The archive cannot be read at this moment.")
                        .retryAfter(STORE_AWAY);
            case AuthProblem.UserNotFound _ -> ProblemDetails.of(AuthProblems.USER_NOT_FOUND);
            case AuthProblem.TooManyAttempts attempts ->
                ProblemDetails.of(CommonProblems.RATE_LIMITED, "Wait, or choose a new password by e-mail.")
                        .retryAfter(attempts.retryAfter());
            case MfaProblem secondFactor -> describe(secondFactor);
            case RoleProblem role -> describe(role);
            case AuthProblem.SessionEnded _ -> ProblemDetails.of(AuthProblems.SESSION_ENDED);
            case AuthProblem.Overloaded overloaded ->
                ProblemDetails.of(CommonProblems.UNAVAILABLE, "Too many people are signing in at this moment.")
                        .retryAfter(overloaded.retryAfter());
        };
    }

    private static ProblemDetails describe(MfaProblem problem) {
        return switch (problem) {
            case MfaProblem.MfaRequired required ->
                ProblemDetails.of(AuthProblems.MFA_REQUIRED, "Send a code together with this ticket.")
                        .withExtension("mfaTicket", required.ticket().value());
            case MfaProblem.MfaTicketInvalid _ ->
                ProblemDetails.of(AuthProblems.MFA_TICKET_INVALID, "Sign in with the password again.");
            case MfaProblem.MfaCodeWrong _ -> ProblemDetails.of(AuthProblems.MFA_CODE_WRONG);
            case MfaProblem.CodeWrong _ ->
                ProblemDetails.of(
                        AuthProblems.CODE_WRONG, new FieldError("code", "wrong", "It is another one, or was used."));
            case MfaProblem.MfaClosed closed ->
                ProblemDetails.of(AuthProblems.MFA_CLOSED, "Until then, use a recovery code.")
                        .retryAfter(closed.retryAfter());
            case MfaProblem.MfaOn _ -> ProblemDetails.of(AuthProblems.MFA_ON);
            case MfaProblem.MfaOff _ -> ProblemDetails.of(AuthProblems.MFA_OFF);
        };
    }

    private static ProblemDetails describe(RoleProblem problem) {
        return switch (problem) {
            case RoleProblem.RoleNotFound _ -> ProblemDetails.of(AuthProblems.ROLE_NOT_FOUND);
            case RoleProblem.RoleUnknown unknown ->
                ProblemDetails.of(
                        AuthProblems.ROLE_UNKNOWN,
                        new FieldError("roles", "unknown", "There is no " + String.join(", ", unknown.names()) + "."));
            case RoleProblem.RoleTaken _ ->
                ProblemDetails.of(AuthProblems.ROLE_TAKEN, new FieldError("name", "taken", "Another role has it."));
            case RoleProblem.LastAdmin _ ->
                ProblemDetails.of(AuthProblems.LAST_ADMIN, "Make somebody else an admin first.");
        };
    }

    private static FieldError refusal(AuthProblem.PasswordRefused refused) {
        return switch (refused.reason()) {
            case COMMON -> new FieldError(refused.field(), "common", "It is among the first that anybody would try.");
            case CONTAINS_EMAIL -> new FieldError(refused.field(), "contains-email", "It contains the e-mail address.");
            case CONTAINS_USERNAME -> new FieldError(refused.field(), "contains-username", "It contains the username.");
        };
    }

    private static FieldError taken(String field) {
        return new FieldError(field, "taken", "It belongs to another account.");
    }
}
