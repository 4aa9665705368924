package dev.plaza.auth.presentation;

import dev.plaza.http.ProblemCode;
import dev.plaza.http.ProblemCodes;
import jakarta.inject.Singleton;
import java.util.List;

/** The codes that auth-service adds to the catalogue. */
@Singleton
final class AuthProblems implements ProblemCodes {

    static final ProblemCode EMAIL_TAKEN =
            new ProblemCode("auth.email-taken", 409, "The e-mail address belongs to another account");
    static final ProblemCode USERNAME_TAKEN =
            new ProblemCode("auth.username-taken", 409, "The username belongs to another account");
    static final ProblemCode INVALID_CREDENTIALS =
            new ProblemCode("auth.invalid-credentials", 401, "Identifier or password is wrong");
    static final ProblemCode REFRESH_TOKEN_INVALID =
            new ProblemCode("auth.refresh-token-invalid", 401, "The refresh token is not valid");
    static final ProblemCode CSRF_HEADER_MISSING =
            new ProblemCode("auth.csrf-header-missing", 403, "The cookie came without its header");
    static final ProblemCode REFRESH_TOKEN_REUSED =
            new ProblemCode("auth.refresh-token-reused", 401, "The refresh token was used before");
    static final ProblemCode PASSWORD_REFUSED =
            new ProblemCode("auth.password-refused", 422, "The password is too easily guessed");
    static final ProblemCode PASSWORD_WRONG = new ProblemCode("auth.password-wrong", 422, "The password is wrong");
    static final ProblemCode LINK_INVALID =
            new ProblemCode("auth.link-invalid", 400, "The link is not valid, or no longer");
    static final ProblemCode SESSION_NOT_FOUND =
            new ProblemCode("auth.session-not-found", 404, "There is no such session");
    static final ProblemCode EXPORT_NOT_FOUND =
            new ProblemCode("auth.export-not-found", 404, "There is no such export");
    static final ProblemCode EXPORT_LINK_EXPIRED =
            new ProblemCode("auth.export-link-expired", 410, "The link has expired");
    static final ProblemCode USER_NOT_FOUND = new ProblemCode("auth.user-not-found", 404, "There is no such account");
    static final ProblemCode ROLE_NOT_FOUND = new ProblemCode("auth.role-not-found", 404, "There is no such role");
    static final ProblemCode ROLE_UNKNOWN = new ProblemCode("auth.role-unknown", 422, "A role does not exist");
    static final ProblemCode ROLE_TAKEN = new ProblemCode("auth.role-taken", 409, "There is a role of that name");
    static final ProblemCode LAST_ADMIN = new ProblemCode("auth.last-admin", 409, "This is the last active admin");
    static final ProblemCode MFA_REQUIRED = new ProblemCode("auth.mfa-required", 401, "A code is needed as well");
    static final ProblemCode MFA_TICKET_INVALID =
            new ProblemCode("auth.mfa-ticket-invalid", 401, "The ticket is not valid, or no longer");
    static final ProblemCode MFA_CODE_WRONG = new ProblemCode("auth.mfa-code-wrong", 401, "The code is wrong");
    static final ProblemCode CODE_WRONG = new ProblemCode("auth.code-wrong", 422, "The code is wrong");
    static final ProblemCode MFA_CLOSED = new ProblemCode("auth.mfa-closed", 429, "Too many codes were wrong");
    static final ProblemCode MFA_ON = new ProblemCode("auth.mfa-on", 409, "The second factor is on");
    static final ProblemCode MFA_OFF = new ProblemCode("auth.mfa-off", 409, "The second factor is off");
    static final ProblemCode SESSION_ENDED = new ProblemCode("auth.session-ended", 401, "The session has ended");

    @Override
    public List<ProblemCode> codes() {
        return List.of(
                EMAIL_TAKEN,
                USERNAME_TAKEN,
                INVALID_CREDENTIALS,
                REFRESH_TOKEN_INVALID,
                CSRF_HEADER_MISSING,
                REFRESH_TOKEN_REUSED,
                PASSWORD_REFUSED,
                PASSWORD_WRONG,
                LINK_INVALID,
                SESSION_NOT_FOUND,
                EXPORT_NOT_FOUND,
                EXPORT_LINK_EXPIRED,
                USER_NOT_FOUND,
                ROLE_NOT_FOUND,
                ROLE_UNKNOWN,
                ROLE_TAKEN,
                LAST_ADMIN,
                MFA_REQUIRED,
                MFA_TICKET_INVALID,
                MFA_CODE_WRONG,
                CODE_WRONG,
                MFA_CLOSED,
                MFA_ON,
                MFA_OFF,
                SESSION_ENDED);
    }
}
