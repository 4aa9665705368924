package dev.plaza.service.paging;

import dev.plaza.http.CommonProblems;
import dev.plaza.http.FieldError;
import dev.plaza.http.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A position in a list: the values that the list is ordered by, of the row a page ended with. Clients see one opaque
 * word; it is valid for the list it came from (path and filters) and for no other. It grants nothing: each page is read
 * with the rights of whoever asks for it.
 */
public record Cursor(List<Object> values) {

    public Cursor {
        values = List.copyOf(values);
        values.forEach(CursorCodec::typeOf);
    }

    /**
     * The position of a row with those values.
     *
     * @param values in the order of the list's {@code ORDER BY}; each a {@link UUID}, {@link Instant}, {@link Long} or
     *               {@link String}
     */
    public static Cursor at(Object... values) {
        return new Cursor(List.of(values));
    }

    /** The value at {@code index}; a client's made-up cursor without one there is answered 400. */
    public UUID uuid(int index) {
        return value(index, UUID.class);
    }

    /** As {@link #uuid}, for another type. */
    public Instant instant(int index) {
        return value(index, Instant.class);
    }

    /** As {@link #uuid}, for another type. */
    public long number(int index) {
        return value(index, Long.class);
    }

    /** As {@link #uuid}, for another type. */
    public String text(int index) {
        return value(index, String.class);
    }

    private <T> T value(int index, Class<T> type) {
        if (index >= values.size() || !type.isInstance(values.get(index))) {
            throw refused();
        }
        return type.cast(values.get(index));
    }

    static ProblemException refused() {
        return new ProblemException(
                CommonProblems.INVALID,
                "The cursor does not belong to this list. Start again without it.",
                new FieldError("cursor", "invalid", "must be the nextCursor of a page of this list"));
    }
}
