package dev.plaza.service;

import static dev.plaza.testing.people.PersonMaker.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plaza.testing.TestDatabase;
import dev.plaza.testing.tokens.TestSigningKey;
import dev.plaza.testing.tokens.TestTokens;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** A running service with a database of its own, whose replica holds one signing key. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ServiceTest implements TestPropertyProvider {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    protected final TestDatabase database = TestDatabase.fresh("service");

    @Inject
    protected EmbeddedServer server;

    @Inject
    protected TestClock clock;

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(database.properties());
        properties.put("plaza.security.jwks-url", "http://localhost:1/jwks.json");
        return properties;
    }

    @BeforeEach
    protected void storeKeys() {
        storeKey(TestSigningKey.shared());
    }

    /** As if the event had come, to another instance. */
    protected void storeKey(TestSigningKey key) {
        database.execute("""
                insert into signing_key_replicas (key_id, public_jwk, published_at)
                values ('%s', '%s', now()) on conflict do nothing
                """.formatted(key.keyId(), key.jwk()));
    }

    /** The token of somebody new. */
    protected static String aToken() {
        return TestTokens.of(aPerson().make());
    }

    protected HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.getURI().resolve(path));
    }

    protected HttpRequest.Builder request(String path, String token) {
        return request(path).header("Authorization", "Bearer " + token);
    }

    protected HttpRequest.Builder post(String path, String token, String json) {
        return request(path, token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
    }

    protected static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(fault);
        }
    }

    protected static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException(response.body(), fault);
        }
    }

    /** Asserts that the answer is a problem of that code, and gives its body. */
    protected static JsonNode problem(HttpResponse<String> response, int status, String code) {
        assertThat(response.body()).as("status %s", response.statusCode()).isNotEmpty();
        JsonNode problem = json(response);
        assertThat(problem.path("code").asText()).as(response.body()).isEqualTo(code);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        return problem;
    }

    protected static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
