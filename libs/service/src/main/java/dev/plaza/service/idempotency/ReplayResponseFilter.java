package dev.plaza.service.idempotency;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Says of an answer that it was given before. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class ReplayResponseFilter {

    static final String REPLAYED = "plaza.idempotency.replayed";

    private static final String HEADER = "Idempotency-Replayed";

    @ResponseFilter
    void mark(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (request.getAttribute(REPLAYED).isPresent()) {
            response.header(HEADER, "true");
        }
    }
}
