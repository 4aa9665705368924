package dev.plaza.service.security;

/** A token that is not an access token of ours. The message is for our logs; the caller learns only that it is invalid. */
final class InvalidToken extends Exception {

    InvalidToken(String message) {
        super(message);
    }

    InvalidToken(String message, Throwable cause) {
        super(message, cause);
    }
}
