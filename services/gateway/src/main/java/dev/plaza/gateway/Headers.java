package dev.plaza.gateway;

import dev.plaza.http.ClientAddress;
import dev.plaza.http.RequestIds;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Which headers cross the gateway. */
final class Headers {

    /** Of one connection, RFC 9110 section 7.6.1, and what only a proxy or the server's own code may say. */
    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "upgrade",
            "http2-settings",
            "expect");

    private static final Set<String> FORGEABLE = Set.of(
            "forwarded",
            "via",
            "x-real-ip",
            "x-client-ip",
            "x-cluster-client-ip",
            "true-client-ip",
            "cf-connecting-ip",
            "x-remote-user",
            "x-remote-addr",
            "x-original-url",
            "x-original-host",
            "x-rewrite-url",
            "x-http-method-override",
            "x-http-method",
            "x-method-override",
            "baggage",
            // the trace goes on with the gateway's own span
            "traceparent",
            "tracestate");

    private static final List<String> FORGEABLE_PREFIXES =
            List.of("x-forwarded", "x-plaza", "x-user", "x-auth", "x-internal", "x-envoy");

    private Headers() {}

    /** Takes away what a client must not say, and says who it is by what the connection shows. */
    static void toService(HttpRequest<?> inbound, MutableHttpHeaders headers) {
        String host = headers.get(HttpHeaders.HOST);
        removeHopByHop(headers);
        List.copyOf(headers.names()).stream().filter(Headers::isForgeable).forEach(headers::remove);
        headers.set("X-Forwarded-For", Objects.requireNonNull(ClientAddress.of(inbound)));
        headers.set("X-Forwarded-Proto", inbound.isSecure() ? "https" : "http");
        if (host != null) {
            headers.set("X-Forwarded-Host", host);
        }
        headers.set(RequestIds.HEADER, RequestIds.of(inbound));
    }

    /** Whether the framing of the request's body can be understood in one way only. */
    static boolean isFramedPlainly(HttpRequest<?> request) {
        List<String> codings = request.getHeaders().getAll(HttpHeaders.TRANSFER_ENCODING);
        return codings.isEmpty()
                || (codings.size() == 1 && codings.getFirst().strip().equalsIgnoreCase("chunked"));
    }

    /** Takes away what concerns the connection to the service only. */
    static void toClient(MutableHttpHeaders headers) {
        removeHopByHop(headers);
        headers.remove("server");
    }

    private static void removeHopByHop(MutableHttpHeaders headers) {
        List<String> named = new ArrayList<>();
        for (String line : headers.getAll(HttpHeaders.CONNECTION)) {
            for (String name : line.split(",", -1)) {
                named.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        List.copyOf(headers.names()).stream()
                .filter(name -> {
                    String lower = name.toLowerCase(Locale.ROOT);
                    return HOP_BY_HOP.contains(lower) || (named.contains(lower) && !isFraming(lower));
                })
                .forEach(headers::remove);
    }

    /** What a client could name in {@code Connection} to have the gateway forget where the body ends. */
    private static boolean isFraming(String lower) {
        return lower.equals("content-length") || lower.equals("transfer-encoding") || lower.equals("host");
    }

    private static boolean isForgeable(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return FORGEABLE.contains(lower) || FORGEABLE_PREFIXES.stream().anyMatch(lower::startsWith);
    }
}
