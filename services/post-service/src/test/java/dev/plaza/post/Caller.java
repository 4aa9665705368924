package dev.plaza.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plaza.testing.people.TestPerson;
import dev.plaza.testing.tokens.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

/** A person who calls the API. */
public record Caller(URI service, TestPerson person) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    public UUID id() {
        return person.id();
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public Answer post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    public Answer patch(String path, String body, String... headers) {
        return send("PATCH", path, body, headers);
    }

    public Answer put(String path, String body, String... headers) {
        return send("PUT", path, body, headers);
    }

    public Answer put(String path) {
        return send("PUT", path, null);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** Writes a post; gives its id. */
    public String publish(String privacyLevel, String content) {
        return publish("{\"privacyLevel\": \"%s\", \"content\": \"%s\"}".formatted(privacyLevel, content));
    }

    /** Writes a post; gives its id. */
    public String publish(String json) {
        Answer answer = post("/posts", json);
        if (answer.status() != 201) {
            throw new IllegalStateException("publishing was answered " + answer.status() + " " + answer.body());
        }
        return answer.text("id");
    }

    /** What the service says of a post. */
    public Answer read(String post) {
        return get("/posts/" + post);
    }

    private Answer send(String method, String path, @org.jspecify.annotations.Nullable String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve("/api/v1" + path))
                .header("Authorization", TestTokens.bearer(person))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null && !body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            return Answer.of(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** What the service said. */
    public record Answer(int status, JsonNode body, HttpResponse<String> response) {

        static Answer of(HttpResponse<String> response) throws IOException {
            return new Answer(response.statusCode(), JSON.readTree(response.body()), response);
        }

        public String text(String field) {
            return body.path(field).asText();
        }

        public boolean has(String field) {
            return body.has(field);
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }
}
