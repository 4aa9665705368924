package dev.plaza.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The part of the public API that a load uses, in memory; every so many requests it pretends to be away. */
final class FakePlaza implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 3;

    private final HttpServer server;
    private final int awayEvery;
    private final AtomicInteger requests = new AtomicInteger();
    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<String, String> pending = new HashMap<>();
    private final Set<String> accepted = new HashSet<>();
    private final Set<String> profilesSeen = new HashSet<>();

    /** Asked only where {@link #hasPosts}. */
    final FakePosts posts = new FakePosts((one, other) -> accepted.contains(pair(one, other)));

    /** Whether post-service is a part of it. */
    boolean hasPosts = true;

    /** The status that every friend request is refused with, 0 for none. */
    int refusal;

    /** Starts; {@code awayEvery} is 0 for never. */
    FakePlaza(int awayEvery) throws IOException {
        this.awayEvery = awayEvery;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/v1/", this::handle);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    synchronized int people() {
        return ids.size();
    }

    synchronized int friendships() {
        return accepted.size();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        if (awayEvery > 0 && requests.incrementAndGet() % awayEvery == 0) {
            exchange.getResponseHeaders().add("Retry-After", "0");
            answer(exchange, 503, Map.of("code", "service.unavailable"));
            return;
        }
        var json = body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
        var path = exchange.getRequestURI().getPath().substring("/api/v1".length());
        var query = exchange.getRequestURI().getQuery();
        var caller = header(exchange, "Authorization").replace("Bearer ", "");
        synchronized (this) {
            if (path.equals("/feed")) {
                answer(exchange, hasPosts ? 401 : 404, Map.of("code", "auth.token-missing"));
            } else if (FakePosts.isAbout(path)) {
                var key = header(exchange, "Idempotency-Key");
                var reply = posts.respond(new FakePosts.Request(exchange.getRequestMethod(), path, caller, key, json));
                answer(exchange, reply.status(), reply.body());
            } else {
                respond(exchange, path, query, caller, json);
            }
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(name), "");
    }

    private void respond(HttpExchange exchange, String path, @Nullable String query, String caller, JsonNode json)
            throws IOException {
        if (path.equals("/auth/register")) {
            var username = json.path("username").asText();
            var isNew = ids.putIfAbsent(username, ids.size()) == null;
            answer(exchange, isNew ? 201 : 409, isNew ? tokens(username) : Map.of("code", "auth.username-taken"));
        } else if (path.equals("/auth/login")) {
            answer(exchange, 200, tokens(json.path("identifier").asText()));
        } else if (path.equals("/friends/requests")) {
            ask(exchange, caller, json.path("userId").asText());
        } else if (path.startsWith("/friends/requests/")) {
            accept(exchange, path.substring("/friends/requests/".length()).replace("/accept", ""));
        } else if (path.endsWith("/friends")) {
            answer(exchange, 200, page(path.substring("/users/".length()).replace("/friends", ""), query));
        } else {
            // the profile arrives a little after the registration
            var isThere = !profilesSeen.add(path);
            answer(exchange, isThere ? 200 : 404, Map.of("code", isThere ? "" : "user.not-found"));
        }
    }

    private void ask(HttpExchange exchange, String caller, String other) throws IOException {
        if (refusal != 0) {
            answer(exchange, refusal, Map.of("code", "friends.refused"));
        } else if (accepted.contains(pair(caller, other))) {
            answer(exchange, 409, Map.of("code", "user.already-friends"));
        } else {
            var id = "request-" + pair(caller, other);
            pending.put(id, pair(caller, other));
            answer(exchange, 201, Map.of("id", id, "status", "pending"));
        }
    }

    private void accept(HttpExchange exchange, String id) throws IOException {
        var pair = pending.get(id);
        if (pair == null) {
            answer(exchange, 404, Map.of("code", "friend-request.not-found"));
        } else {
            accepted.add(pair);
            answer(exchange, 200, Map.of("id", id, "status", "accepted"));
        }
    }

    private Map<String, Object> page(String person, @Nullable String query) {
        var friends = accepted.stream()
                .map(pair -> java.util.regex.Pattern.compile("--")
                        .splitAsStream(pair)
                        .toList())
                .filter(pair -> pair.contains(person))
                .map(pair -> pair.getFirst().equals(person) ? pair.getLast() : pair.getFirst())
                .sorted()
                .toList();
        var start = query == null || !query.contains("cursor=")
                ? 0
                : Integer.parseInt(query.substring(query.indexOf("cursor=") + "cursor=".length()));
        var items = new ArrayList<Map<String, String>>();
        friends.stream().skip(start).limit(PAGE).forEach(id -> items.add(Map.of("id", id)));
        return start + PAGE < friends.size()
                ? Map.of("items", items, "nextCursor", Integer.toString(start + PAGE))
                : Map.of("items", items);
    }

    private static String pair(String one, String other) {
        return one.compareTo(other) < 0 ? one + "--" + other : other + "--" + one;
    }

    private Map<String, Object> tokens(String username) {
        var id = "person" + ids.get(username);
        return Map.of("user", Map.of("id", id), "accessToken", id, "refreshToken", id, "expiresIn", 900);
    }

    private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
        var bytes = status == 204 ? new byte[0] : JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
