package dev.plaza.events.envelope;

/** A message that is no event this service can read, and that trying again will not make one. */
public final class MalformedEventException extends RuntimeException {

    public MalformedEventException(String message) {
        super(message);
    }

    public MalformedEventException(String message, Throwable cause) {
        super(message, cause);
    }
}
