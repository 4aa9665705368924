package dev.plaza.service.concurrency;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;

/**
 * Gives every {@link Tagged} answer its {@code ETag}, and answers 304 where the client holds that already. An
 * address such as {@code /users/me} shows other entities to other people, at the same version; hence {@code Vary}.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class VersionResponseFilter {

    @ResponseFilter
    HttpResponse<?> tag(HttpRequest<?> request, MutableHttpResponse<?> response) {
        VersionTag tag = response.body() instanceof Tagged view ? view.tag() : null;
        if (tag == null) {
            return response;
        }
        MutableHttpResponse<?> answer = isHeldByClient(request, response, tag) ? HttpResponse.notModified() : response;
        return answer.header(HttpHeaders.ETAG, EntityTags.write(tag))
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
    }

    private static boolean isHeldByClient(HttpRequest<?> request, HttpResponse<?> response, VersionTag tag) {
        boolean isRead = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        List<String> lines = request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH);
        return isRead && response.code() == HttpStatus.OK.getCode() && !lines.isEmpty() && names(lines, tag);
    }

    /** A condition that cannot be read is none: the client then gets what it may hold already, which does no harm. */
    private static boolean names(List<String> ifNoneMatch, VersionTag tag) {
        try {
            return EntityTags.parse(ifNoneMatch).matchesWeakly(tag);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
