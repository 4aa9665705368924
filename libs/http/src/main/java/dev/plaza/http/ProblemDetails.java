package dev.plaza.http;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One occurrence of a problem, before it is an answer.
 *
 * @param detail     what happened this time, for people; never a secret and never a text from below the service
 * @param errors     per field, empty where no field is to blame
 * @param headers    headers of the answer, such as {@code Retry-After}
 * @param extensions further members of the answer's body, such as a ticket to go on with
 */
public record ProblemDetails(
        ProblemCode code,
        @Nullable String detail,
        List<FieldError> errors,
        Map<String, String> headers,
        Map<String, Object> extensions) {

    public ProblemDetails {
        errors = List.copyOf(errors);
        headers = Map.copyOf(headers);
        extensions = Map.copyOf(extensions);
    }

    public static ProblemDetails of(ProblemCode code) {
        return new ProblemDetails(code, null, List.of(), Map.of(), Map.of());
    }

    public static ProblemDetails of(ProblemCode code, String detail) {
        return of(code).withDetail(detail);
    }

    public static ProblemDetails of(ProblemCode code, FieldError... errors) {
        return of(code).withErrors(List.of(errors));
    }

    public ProblemDetails withDetail(@Nullable String text) {
        return new ProblemDetails(code, text, errors, headers, extensions);
    }

    public ProblemDetails withErrors(List<FieldError> fieldErrors) {
        return new ProblemDetails(code, detail, fieldErrors, headers, extensions);
    }

    public ProblemDetails withHeader(String name, String value) {
        return new ProblemDetails(code, detail, errors, plus(headers, name, value), extensions);
    }

    public ProblemDetails withExtension(String name, Object value) {
        return new ProblemDetails(code, detail, errors, headers, plus(extensions, name, value));
    }

    /** Says when to try again; rounded up to whole seconds, at least one. */
    public ProblemDetails retryAfter(Duration delay) {
        long seconds = Math.max(1, delay.plusMillis(999).toSeconds());
        return withHeader("Retry-After", Long.toString(seconds));
    }

    private static <V> Map<String, V> plus(Map<String, V> map, String name, V value) {
        Map<String, V> longer = new LinkedHashMap<>(map);
        longer.put(name, value);
        return longer;
    }
}
