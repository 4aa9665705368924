package dev.plaza.http;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.http.HttpRequest;
import java.util.regex.Pattern;

/** The id that follows a request through logs, services and answers. */
public final class RequestIds {

    public static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = "plaza.request-id";
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,128}");

    private RequestIds() {}

    /** The id of {@code request}: what its client sent, if that is sane, else a UUIDv7; the same at every call. */
    public static String of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, String.class).orElseGet(() -> {
            String id = request.getHeaders()
                    .findFirst(HEADER)
                    .filter(sent -> SANE.matcher(sent).matches())
                    .orElseGet(() -> UuidCreator.getTimeOrderedEpoch().toString());
            request.setAttribute(ATTRIBUTE, id);
            return id;
        });
    }
}
