package dev.plaza.local.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The public API at the gateway. A request that meets a service that is away (503 and its like, no connection) is sent
 * again until it is back; every request here may be sent twice.
 */
final class PlazaApi {

    private static final Duration REQUEST_LIMIT = Duration.ofSeconds(30);
    private static final Duration AWAY_LIMIT = Duration.ofMinutes(2);
    private static final Duration RESTART_LIMIT = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI gateway;
    private final AtomicLong retries = new AtomicLong();

    PlazaApi(URI gateway) {
        this.gateway = gateway;
    }

    /** How many requests had to be sent again. */
    long retries() {
        return retries.get();
    }

    Answer get(String path, @Nullable String token) throws InterruptedException {
        return send(request(path, token).GET());
    }

    Answer post(String path, @Nullable String token, @Nullable String key, @Nullable Object body)
            throws InterruptedException {
        var request = request(path, token);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        if (body == null) {
            return send(request.POST(BodyPublishers.noBody()));
        }
        return send(request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(write(body))));
    }

    /** Without a body, as it stands in the path already. */
    Answer put(String path, String token) throws InterruptedException {
        return send(request(path, token).PUT(BodyPublishers.noBody()));
    }

    /** Whether a service answers for this path, if only that one has to sign in; waits a little for one that restarts. */
    boolean isServed(String path) throws InterruptedException {
        var request = request(path, null).GET().build();
        var deadline = Instant.now().plus(RESTART_LIMIT);
        while (true) {
            var answer = attempt(request).answer();
            if (!answer.isOfOneAway() || answer.status() == 429) {
                return answer.status() != 404;
            }
            if (Instant.now().isAfter(deadline)) {
                return false;
            }
            Thread.sleep(PAUSE);
        }
    }

    private HttpRequest.Builder request(String path, @Nullable String token) {
        var request = HttpRequest.newBuilder(gateway.resolve("/api/v1" + path)).timeout(REQUEST_LIMIT);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) throws InterruptedException {
        var built = request.build();
        var deadline = Instant.now().plus(AWAY_LIMIT);
        while (true) {
            var attempt = attempt(built);
            if (!attempt.answer().isOfOneAway() || Instant.now().isAfter(deadline)) {
                return attempt.answer();
            }
            retries.incrementAndGet();
            Thread.sleep(attempt.pause());
        }
    }

    /** An answer, and how long to wait before the next attempt if there has to be one. */
    private record Attempt(Answer answer, Duration pause) {}

    private Attempt attempt(HttpRequest request) throws InterruptedException {
        try {
            var response = client.send(request, BodyHandlers.ofString());
            return new Attempt(new Answer(response.statusCode(), read(response.body())), retryAfter(response));
        } catch (IOException e) {
            var body = JSON.createObjectNode().put("code", "no-connection").put("detail", e.toString());
            return new Attempt(new Answer(0, body), PAUSE);
        }
    }

    private static Duration retryAfter(HttpResponse<?> response) {
        var seconds = response.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,4}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .filter(Duration::isPositive)
                .orElse(PAUSE);
        return seconds.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : seconds;
    }

    private static JsonNode read(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException _) {
            return JSON.createObjectNode().put("detail", body);
        }
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + Map.of("body", body.getClass()), e);
        }
    }
}
