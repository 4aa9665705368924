package dev.plaza.auth.domain;

import dev.plaza.auth.domain.session.TokenSecret;
import java.time.Duration;

/** Refusals that have to do with the second factor. */
public abstract sealed class MfaProblem extends AuthProblem {

    private MfaProblem(String message) {
        super(message);
    }

    /** The password is right and a code is owed. */
    public static final class MfaRequired extends MfaProblem {
        private final transient TokenSecret ticket;

        /** Takes along what is presented together with the code. */
        public MfaRequired(TokenSecret ticket) {
            super("a code of the second factor is needed as well");
            this.ticket = ticket;
        }

        public TokenSecret ticket() {
            return ticket;
        }
    }

    /** The ticket between password and code is worth nothing, or no longer. */
    public static final class MfaTicketInvalid extends MfaProblem {
        public MfaTicketInvalid() {
            super("this ticket is not valid, or no longer");
        }
    }

    /** Somebody who signs in gave a wrong code, or one that was used before. */
    public static final class MfaCodeWrong extends MfaProblem {
        public MfaCodeWrong() {
            super("this code is wrong");
        }
    }

    /** Somebody who is signed in gave a wrong code, or one that was used before. */
    public static final class CodeWrong extends MfaProblem {
        public CodeWrong() {
            super("this code is wrong");
        }
    }

    /** Too many codes of an account's app were wrong; its recovery codes are good as ever. */
    public static final class MfaClosed extends MfaProblem {
        private final Duration retryAfter;

        public MfaClosed(Duration retryAfter) {
            super("too many codes were wrong");
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** The second factor is on already. */
    public static final class MfaOn extends MfaProblem {
        public MfaOn() {
            super("the second factor is on");
        }
    }

    /** There is no second factor, or none to be confirmed. */
    public static final class MfaOff extends MfaProblem {
        public MfaOff() {
            super("the second factor is off");
        }
    }
}
