package dev.plaza.http;

/**
 * One way in which a request can fail, as clients know it. Codes are stable: a client may switch on {@link #code}, and
 * a test pins that no two are alike.
 *
 * @param code   dotted, of the form {@code area.what-is-wrong}
 * @param status HTTP status
 * @param title  one short sentence without full stop, the same for every occurrence
 */
public record ProblemCode(String code, int status, String title) {

    public ProblemCode {
        if (!code.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+")) {
            throw new IllegalArgumentException("not a dotted lower-case code: " + code);
        }
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("not the status of an error: " + status);
        }
    }
}
