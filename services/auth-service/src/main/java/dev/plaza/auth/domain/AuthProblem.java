package dev.plaza.auth.domain;

import java.time.Duration;

/** Why auth-service refuses. Expected outcomes rather than faults, so they carry no stack trace. */
public abstract sealed class AuthProblem extends RuntimeException
        permits MfaProblem,
                RoleProblem,
                AuthProblem.EmailTaken,
                AuthProblem.UsernameTaken,
                AuthProblem.InvalidCredentials,
                AuthProblem.RefreshTokenInvalid,
                AuthProblem.RefreshTokenReused,
                AuthProblem.PasswordRefused,
                AuthProblem.PasswordWrong,
                AuthProblem.LinkInvalid,
                AuthProblem.SessionNotFound,
                AuthProblem.ExportNotFound,
                AuthProblem.ExportLinkExpired,
                AuthProblem.StoreUnavailable,
                AuthProblem.UserNotFound,
                AuthProblem.TooManyAttempts,
                AuthProblem.SessionEnded,
                AuthProblem.Overloaded {

    AuthProblem(String message) {
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

    /** A password that anybody would try, or that repeats what is known of the person. */
    public static final class PasswordRefused extends AuthProblem {

        /** What is wrong with it. */
        public enum Reason {
            COMMON,
            CONTAINS_EMAIL,
            CONTAINS_USERNAME
        }

        private final String field;
        private final Reason reason;

        /** Names the part of the request that holds the password. */
        public PasswordRefused(String field, Reason reason) {
            super("this password is too easily guessed: " + reason);
            this.field = field;
            this.reason = reason;
        }

        public String field() {
            return field;
        }

        public Reason reason() {
            return reason;
        }
    }

    /** Somebody who is signed in was asked for their password and gave another. */
    public static final class PasswordWrong extends AuthProblem {
        private final String field;

        /** Names the part of the request that holds the password. */
        public PasswordWrong(String field) {
            super("this is not the password of the account");
            this.field = field;
        }

        public String field() {
            return field;
        }
    }

    /** What a link in a mail led with was never sent, has expired or was used before. */
    public static final class LinkInvalid extends AuthProblem {
        public LinkInvalid() {
            super("this link is not valid, or no longer");
        }
    }

    /** There is no such session of this person. */
    public static final class SessionNotFound extends AuthProblem {
        public SessionNotFound() {
            super("this person has no such session");
        }
    }

    /** There is no such export of this person, or no longer. */
    public static final class ExportNotFound extends AuthProblem {
        public ExportNotFound() {
            super("this person has no such export");
        }
    }

    /** The link to an archive is too old; its person gets a fresh one. */
    public static final class ExportLinkExpired extends AuthProblem {
        public ExportLinkExpired() {
            super("this link has expired");
        }
    }

    /** Where archives lie does not answer. */
    public static final class StoreUnavailable extends AuthProblem {
        public StoreUnavailable() {
            super("the object store does not answer");
        }
    }

    /** There is no such account. */
    public static final class UserNotFound extends AuthProblem {
        public UserNotFound() {
            super("there is no such account");
        }
    }

    /** Too many wrong passwords for this account from networks that it is not known from. */
    public static final class TooManyAttempts extends AuthProblem {
        private final Duration retryAfter;

        public TooManyAttempts(Duration retryAfter) {
            super("too many wrong passwords for this account");
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
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
