package dev.plaza.service.limits;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * Tells what is left of the tightest limit that a request met; save in a refusal for something else, which
 * {@code Retry-After} alone describes.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class RateLimitHeaders {

    @ResponseFilter
    void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        boolean isRefused = response.code() == HttpStatus.TOO_MANY_REQUESTS.getCode();
        RequestLimits.tightest(request)
                .filter(allowance -> !(isRefused && allowance.isGranted()))
                .ifPresent(allowance -> response.header("RateLimit-Limit", Long.toString(allowance.limit()))
                        .header("RateLimit-Remaining", Long.toString(allowance.remaining()))
                        .header(
                                "RateLimit-Reset",
                                Long.toString(allowance.reset().plusMillis(999).toSeconds())));
    }
}
