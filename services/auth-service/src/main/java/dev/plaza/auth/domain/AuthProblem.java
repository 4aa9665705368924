package dev.plaza.auth.domain;

import java.time.Duration;

/** Why auth-service refuses. Expected outcomes rather than faults, so they carry no stack trace. */
public abstract sealed class AuthProblem extends RuntimeException {

    private AuthProblem(String message) {
        super(message, null, false, false);
    }

    /** Another account has the address, in whatever case. */
    public static final class EmailTaken extends AuthProblem {
        public EmailTaken() {
            super("this e-mail address belongs to another account");
        }
    }

    /** Another account has the username, in whatever case. */
    public static final class UsernameTaken extends AuthProblem {
        public UsernameTaken() {
            super("this username belongs to another account");
        }
    }

    /** Nobody of that name, a wrong password or a deactivated account: the caller learns nothing of which. */
    public static final class InvalidCredentials extends AuthProblem {
        public InvalidCredentials() {
            super("no account has this identifier and password");
        }
    }

    /** The refresh token is none of ours. */
    public static final class RefreshTokenInvalid extends AuthProblem {
        public RefreshTokenInvalid() {
            super("this refresh token was never issued");
        }
    }

    /** The refresh token had been exchanged before; somebody may have stolen it, so its session is over. */
    public static final class RefreshTokenReused extends AuthProblem {
        public RefreshTokenReused() {
            super("this refresh token was exchanged already, so its session has been ended");
        }
    }

    /** The session was signed out of, has expired, or its account is closed. */
    public static final class SessionEnded extends AuthProblem {
        public SessionEnded() {
            super("this session has ended");
        }
    }

    /** More passwords wait to be hashed than the process has memory and processors for. */
    public static final class Overloaded extends AuthProblem {
        private final Duration retryAfter;

        public Overloaded(Duration retryAfter) {
            super("too many people are signing in at this moment");
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }
}
