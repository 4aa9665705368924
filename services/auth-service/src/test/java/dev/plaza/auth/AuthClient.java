package dev.plaza.auth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plaza.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;

/** Calls the service as a client would, with nothing between test and wire. */
final class AuthClient {

    static final String PASSWORD = "correct horse";

    /** Escapes what is not ASCII, so that halves of surrogate pairs get through the wire. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final URI server;

    AuthClient(URI server) {
        this.server = server;
    }

    record Answer(int status, HttpHeaders headers, JsonNode body) {

        String text(String field) {
            return body.path(field).asText();
        }

        /** The code of the first error of that field. */
        String errorOf(String field) {
            for (JsonNode error : body.path("errors")) {
                if (error.path("field").asText().equals(field)) {
                    return error.path("code").asText();
                }
            }
            return "none";
        }
    }

    /** A person whom nobody else has the name of. */
    static ObjectNode aPerson() {
        String name = "person" + PEOPLE.incrementAndGet();
        return JSON.createObjectNode()
                .put("email", name + "@example.org")
                .put("username", name)
                .put("password", PASSWORD)
                .put("firstName", "Ana")
                .put("lastName", "Lima");
    }

    Answer register(JsonNode person) {
        return post("/api/v1/auth/register", json(person));
    }

    /** Registers somebody new. */
    Answer registered() {
        return register(aPerson());
    }

    /** Registers somebody new who comes through a gateway. */
    Answer registerFrom(String address) {
        return send(to("/api/v1/auth/register")
                .POST(HttpRequest.BodyPublishers.ofString(json(aPerson())))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", address));
    }

    Answer logIn(String identifier, String password) {
        ObjectNode body = JSON.createObjectNode().put("identifier", identifier).put("password", password);
        return post("/api/v1/auth/login", json(body));
    }

    /** With a code of the second factor along with the password. */
    Answer logIn(String identifier, String password, String totp) {
        ObjectNode body = JSON.createObjectNode()
                .put("identifier", identifier)
                .put("password", password)
                .put("totp", totp);
        return post("/api/v1/auth/login", json(body));
    }

    /** With a ticket and a code of the second factor. */
    Answer logInWithCode(String ticket, String code) {
        ObjectNode body = JSON.createObjectNode().put("mfaTicket", ticket).put("code", code);
        return post("/api/v1/auth/login/mfa", json(body));
    }

    Answer refresh(String refreshToken) {
        ObjectNode body = JSON.createObjectNode().put("refreshToken", refreshToken);
        return post("/api/v1/auth/refresh", json(body));
    }

    Answer me(String accessToken, String... headers) {
        return send(get("/api/v1/auth/me", headers).header("Authorization", "Bearer " + accessToken));
    }

    Answer logOut(String accessToken) {
        return send(to("/api/v1/auth/logout")
                .POST(HttpRequest.BodyPublishers.noBody())
                .header("Authorization", "Bearer " + accessToken));
    }

    /** A request of somebody who is signed in; the body is written with single quotes for double ones. */
    Answer call(String method, String path, String accessToken, String body, String... headers) {
        HttpRequest.Builder request = to("/api/v1/auth" + path)
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
                .header("Content-Type", "application/json");
        if (!accessToken.isEmpty()) {
            request.header("Authorization", "Bearer " + accessToken);
        }
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** A new person with that role, signed in with it. */
    Answer registeredAs(String role, TestDatabase database) {
        Answer registered = registered();
        String id = registered.body().path("user").path("id").asText();
        database.execute("insert into user_roles (user_id, role_name) values ('%s', '%s')".formatted(id, role));
        return refresh(registered.text("refreshToken"));
    }

    Answer keys() {
        return send(get("/.well-known/jwks.json"));
    }

    Answer post(String path, String body) {
        return send(
                to(path).POST(HttpRequest.BodyPublishers.ofString(body)).header("Content-Type", "application/json"));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String text = response.body();
            JsonNode body = text.isEmpty() ? MissingNode.getInstance() : JSON.readTree(text);
            return new Answer(response.statusCode(), response.headers(), body);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    HttpRequest.Builder get(String path, String... headers) {
        HttpRequest.Builder request = to(path).GET();
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(server.resolve(path));
    }

    private static String json(JsonNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
