package dev.plaza.service.paging;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.uri.UriBuilder;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/** What makes a list the list it is: its path and every query parameter save those that only choose the page. */
final class ListAddress {

    static final String LIMIT = "limit";
    static final String CURSOR = "cursor";

    private ListAddress() {}

    static String of(HttpRequest<?> request) {
        Map<String, Object> filters = new TreeMap<>(request.getParameters().asMap());
        filters.remove(LIMIT);
        filters.remove(CURSOR);
        return request.getPath() + "?" + filters;
    }

    /** The address of the page that begins at {@code cursor}, without scheme and host: the gateway's and ours are alike. */
    static URI next(HttpRequest<?> request, String cursor) {
        return UriBuilder.of(request.getUri()).replaceQueryParam(CURSOR, cursor).build();
    }
}
