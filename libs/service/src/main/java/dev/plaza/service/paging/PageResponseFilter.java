package dev.plaza.service.paging;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes every {@link Page} the same way: the cursor as a word, and a link to the next page (RFC 8288). */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class PageResponseFilter {

    @ResponseFilter
    void write(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (!(response.body() instanceof Page<?> page)) {
            return;
        }
        Cursor next = page.nextCursor();
        if (next == null) {
            response.body(new PageView(page.items(), null));
            return;
        }
        String word = CursorCodec.encode(next, ListAddress.of(request));
        response.body(new PageView(page.items(), word))
                .header(HttpHeaders.LINK, "<" + ListAddress.next(request, word) + ">; rel=\"next\"");
    }

    /** The JSON of a page. */
    record PageView(List<?> items, @Nullable String nextCursor) {}
}
