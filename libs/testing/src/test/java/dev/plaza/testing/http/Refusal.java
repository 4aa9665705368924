package dev.plaza.testing.http;

/** A request that {@link NotesService} does not serve. */
@SuppressWarnings("serial") // never serialised
final class Refusal extends RuntimeException {

    private final int status;
    private final String code;
    private final String field;

    Refusal(int status, String code) {
        this(status, code, "");
    }

    private Refusal(int status, String code, String field) {
        super(code);
        this.status = status;
        this.code = code;
        this.field = field;
    }

    static Refusal ofField(String field) {
        return new Refusal(400, "request.invalid", field);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    /** Empty if none is at fault. */
    String field() {
        return field;
    }
}
