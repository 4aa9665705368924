package dev.plaza.testing.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request as plain as a client sends it, correct or not: nothing is added, checked or escaped. Immutable.
 *
 * @param path path and query, as they stand on the wire
 */
public record HttpCall(
        String method,
        String path,
        Map<String, String> headers,
        @Nullable String body) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();

    public HttpCall {
        headers = Map.copyOf(headers);
    }

    public static HttpCall get(String path) {
        return of("GET", path);
    }

    public static HttpCall post(String path) {
        return of("POST", path);
    }

    public static HttpCall of(String method, String path) {
        return new HttpCall(method, path, Map.of(), null);
    }

    /** With the value as JSON, and the header that says so. */
    public HttpCall withJson(Object value) {
        try {
            return withBody("application/json", JSON.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON: " + value, e);
        }
    }

    /** With exactly this text as the body. */
    public HttpCall withBody(String mediaType, String text) {
        return new HttpCall(method, path, with(headers, "Content-Type", mediaType), text);
    }

    /** With an access token, as a bearer's. */
    public HttpCall withToken(String token) {
        return withHeader("Authorization", "Bearer " + token);
    }

    public HttpCall withHeader(String name, String value) {
        return new HttpCall(method, path, with(headers, name, value), body);
    }

    /** The same, asked for elsewhere. */
    public HttpCall at(String otherPath) {
        return new HttpCall(method, otherPath, headers, body);
    }

    /** Asks {@code server} (scheme, host and port), and waits for the whole answer, 30 s at most. */
    public HttpAnswer send(URI server) {
        var request =
                HttpRequest.newBuilder(server.resolve(path)).timeout(LIMIT).method(method, publisher());
        headers.forEach(request::header);
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new HttpAnswer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(method + " " + path + " was interrupted", e);
        }
    }

    private BodyPublisher publisher() {
        return body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        var changed = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        changed.putAll(headers);
        changed.put(name, value);
        return changed;
    }
}
