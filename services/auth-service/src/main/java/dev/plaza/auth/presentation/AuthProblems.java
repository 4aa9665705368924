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
    static final ProblemCode REFRESH_TOKEN_REUSED =
            new ProblemCode("auth.refresh-token-reused", 401, "The refresh token was used before");
    static final ProblemCode SESSION_ENDED = new ProblemCode("auth.session-ended", 401, "The session has ended");

    @Override
    public List<ProblemCode> codes() {
        return List.of(
                EMAIL_TAKEN,
                USERNAME_TAKEN,
                INVALID_CREDENTIALS,
                REFRESH_TOKEN_INVALID,
                REFRESH_TOKEN_REUSED,
                SESSION_ENDED);
    }
}
