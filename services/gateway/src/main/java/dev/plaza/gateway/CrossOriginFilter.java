package dev.plaza.gateway;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets browser pages of the configured origins call the API. The framework's own filter answers a preflight only where it
 * knows a route, and the gateway's paths are not routes to it.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class CrossOriginFilter implements Ordered {

    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String READABLE =
            "ETag, Link, Location, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After, "
                    + "Idempotency-Replayed, X-Request-Id";
    private static final String ONE_HOUR = "3600";

    private final Set<String> origins;

    CrossOriginFilter(@Value("${plaza.gateway.cors-origins}") Set<String> origins) {
        this.origins = origins;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.METRICS.before();
    }

    /** A preflight is answered here; null lets any other request pass. */
    @RequestFilter
    @Nullable HttpResponse<?> preflight(HttpRequest<?> request) {
        String method = request.getHeaders().get(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
        if (request.getMethod() != HttpMethod.OPTIONS || method == null || !isAllowed(request)) {
            return null;
        }
        MutableHttpResponse<?> response = HttpResponse.noContent();
        MutableHttpHeaders headers = response.getHeaders();
        headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS);
        headers.set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, ONE_HOUR);
        String wanted = request.getHeaders().get(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS);
        if (wanted != null) {
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, wanted);
        }
        allow(request, response);
        return response;
    }

    @ResponseFilter
    void allow(HttpRequest<?> request, MutableHttpResponse<?> response) {
        MutableHttpHeaders headers = response.getHeaders();
        headers.add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        if (isAllowed(request)) {
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin(request));
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
            headers.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, READABLE);
        }
    }

    private boolean isAllowed(HttpRequest<?> request) {
        return origins.contains(origin(request));
    }

    private static String origin(HttpRequest<?> request) {
        String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        return origin == null ? "" : origin;
    }
}
