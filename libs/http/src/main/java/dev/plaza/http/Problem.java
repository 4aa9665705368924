package dev.plaza.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of every answer that is an error: RFC 9457, {@code application/problem+json}.
 *
 * @param type      {@code urn:plaza:problem:} and the code
 * @param instance  path of the request, without its query
 * @param requestId finds the request in the logs
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "code", "requestId", "errors"})
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        String instance,
        String code,
        String requestId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors,
        @JsonAnyGetter Map<String, Object> extensions) {

    private static final String TYPE_PREFIX = "urn:plaza:problem:";

    static Problem of(ProblemDetails details, String instance, String requestId) {
        ProblemCode code = details.code();
        return new Problem(
                TYPE_PREFIX + code.code(),
                code.title(),
                code.status(),
                details.detail(),
                instance,
                code.code(),
                requestId,
                details.errors(),
                details.extensions());
    }
}
