package dev.plaza.auth.domain.mail;

/** Hands letters to the server that delivers them. */
public interface Mailer {

    /**
     * Returns when the server has taken it.
     *
     * @throws UndeliverableException when it never will be
     * @throws RuntimeException       when it was not taken this time
     */
    void send(Letter letter);

    /** The server refuses the address for good. */
    final class UndeliverableException extends RuntimeException {
        public UndeliverableException(Throwable cause) {
            super("the address was refused", cause);
        }
    }
}
