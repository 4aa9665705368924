package dev.plaza.post.domain.search;

/** A question that cannot be asked; the message says what it must be, to whoever asked. */
public final class InvalidQueryException extends IllegalArgumentException {

    InvalidQueryException(String must) {
        super(must);
    }
}
