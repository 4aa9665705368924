package dev.plaza.http;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;

/** Turns problems into answers. */
public final class ProblemResponse {

    private ProblemResponse() {}

    /** The answer to {@code request}; without a body where the request is a HEAD. */
    public static MutableHttpResponse<?> of(HttpRequest<?> request, ProblemDetails details) {
        return fill(request, details, HttpResponse.status(status(details.code())));
    }

    /** Makes {@code response} the answer to {@code request}, keeping headers that are there already. */
    public static MutableHttpResponse<?> fill(
            HttpRequest<?> request, ProblemDetails details, MutableHttpResponse<?> response) {
        response.status(status(details.code()));
        details.headers().forEach(response.getHeaders()::set);
        if (request.getMethod() == HttpMethod.HEAD) {
            return response;
        }
        return response.body(Problem.of(details, request.getPath(), RequestIds.of(request)))
                .contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE);
    }

    private static HttpStatus status(ProblemCode code) {
        return HttpStatus.valueOf(code.status());
    }
}
