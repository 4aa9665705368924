package dev.plaza.testing.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A small service of notes that does everything right, but for the {@link Fault}s it is told to make. */
final class NotesService implements AutoCloseable {

    private static final String ROOT = "/api/v1/notes";
    private static final int LARGEST = 1024 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    static {
        // otherwise each answer waits 40 ms for the client to acknowledge its head
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Set<Fault> faults;
    private final HttpServer server;
    private final NoteKeys keys;
    private final NoteTokens tokens;
    private final NoteBook notes;

    private NotesService(Set<Fault> faults, HttpServer server) {
        this.faults = faults;
        this.server = server;
        this.keys = new NoteKeys(faults);
        this.tokens = new NoteTokens(faults);
        this.notes = new NoteBook(faults);
    }

    static NotesService start(Set<Fault> faults) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var service = new NotesService(faults, server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", service::serve);
            server.start();
            return service;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    NoteBook notes() {
        return notes;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        var requestId = requestId(exchange.getRequestHeaders().getFirst("X-Request-Id"));
        exchange.getResponseHeaders().set("X-Request-Id", requestId);
        if (!faults.contains(Fault.NO_SECURITY_HEADERS)) {
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
            exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'");
        }
        try (exchange) {
            routeOrRefuse(exchange, requestId);
        }
    }

    private void routeOrRefuse(HttpExchange exchange, String requestId) throws IOException {
        try {
            route(exchange);
        } catch (Refusal refusal) {
            refuse(exchange, refusal, requestId);
        }
    }

    private void route(HttpExchange exchange) throws IOException {
        var person = tokens.personOf(authorization(exchange));
        var path = exchange.getRequestURI().getPath();
        if (path.equals(ROOT) && exchange.getRequestMethod().equals("GET")) {
            list(exchange, person);
        } else if (path.equals(ROOT) && exchange.getRequestMethod().equals("POST")) {
            create(exchange, person);
        } else if (path.equals(ROOT)) {
            exchange.getResponseHeaders().set("Allow", "GET, POST");
            throw faults.contains(Fault.WRONG_METHOD_AS_MISSING)
                    ? new Refusal(404, "resource.not-found")
                    : new Refusal(405, "request.method-not-allowed");
        } else if (path.startsWith(ROOT + "/")) {
            answer(exchange, 200, "application/json", notes.read(person, path.substring(ROOT.length() + 1)));
        } else if (faults.contains(Fault.UNKNOWN_PATH_IN_PLAIN_TEXT)) {
            answer(exchange, 404, "text/plain", "not found");
        } else {
            throw new Refusal(404, "resource.not-found");
        }
    }

    private @Nullable String authorization(HttpExchange exchange) {
        var query = exchange.getRequestURI().getQuery();
        return faults.contains(Fault.TOKEN_ANYWHERE) && query != null
                ? "Bearer " + query.substring(query.indexOf('=') + 1)
                : exchange.getRequestHeaders().getFirst("Authorization");
    }

    private void list(HttpExchange exchange, String person) throws IOException {
        var page = notes.page(person, query(exchange.getRequestURI()));
        if (page.next() != null && !faults.contains(Fault.NO_LINK)) {
            exchange.getResponseHeaders()
                    .set("Link", "<" + ROOT + "?limit=2&cursor=" + page.next() + ">; rel=\"next\"");
        }
        var body = new LinkedHashMap<String, Object>(Map.of("items", page.items()));
        if (page.next() != null) {
            body.put("nextCursor", page.next());
        }
        answer(exchange, 200, "application/json", JSON.writeValueAsString(body));
    }

    private void create(HttpExchange exchange, String person) throws IOException {
        var text = body(exchange);
        var note = read(text);
        NoteBook.checkFields(note, faults);
        var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        var answer = keys.once(person, key, text, () -> notes.add(person));
        if (answer.isReplayed()) {
            exchange.getResponseHeaders().set("Idempotency-Replayed", "true");
        }
        answer(exchange, 201, "application/json", answer.body());
    }

    private String body(HttpExchange exchange) throws IOException {
        var mediaType = exchange.getRequestHeaders().getFirst("Content-Type");
        if (!"application/json".equals(mediaType) && !faults.contains(Fault.ANY_MEDIA_TYPE)) {
            throw new Refusal(415, "request.unsupported-media-type");
        }
        var bytes = exchange.getRequestBody().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST && !faults.contains(Fault.ANY_SIZE)) {
            throw new Refusal(413, "request.too-large");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private JsonNode read(String text) {
        try {
            var node = JSON.readTree(text);
            if (!node.isObject()) {
                throw new Refusal(400, "request.malformed");
            }
            return node;
        } catch (JsonProcessingException _) {
            throw faults.contains(Fault.MALFORMED_JSON_AS_INTERNAL_ERROR)
                    ? new Refusal(500, "internal.error")
                    : new Refusal(400, "request.malformed");
        }
    }

    private void refuse(HttpExchange exchange, Refusal refusal, String requestId) throws IOException {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "urn:plaza:problem:" + refusal.code());
        problem.put("title", "No");
        problem.put("status", refusal.status());
        problem.put(
                "detail", faults.contains(Fault.STACK_TRACES_SHOWN) ? Arrays.toString(refusal.getStackTrace()) : "");
        problem.put("instance", exchange.getRequestURI().getPath());
        problem.put("code", refusal.code());
        problem.put("requestId", requestId);
        if (!refusal.field().isEmpty()) {
            problem.put("errors", List.of(Map.of("field", refusal.field(), "code", "invalid", "message", "no")));
        }
        if (refusal.status() == 401) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
        }
        answer(exchange, refusal.status(), "application/problem+json", JSON.writeValueAsString(problem));
    }

    private String requestId(@Nullable String given) {
        if (given == null) {
            return UUID.randomUUID().toString();
        }
        var isAcceptable = given.matches("[A-Za-z0-9._-]{1,64}") || faults.contains(Fault.REQUEST_ID_UNCHECKED);
        return isAcceptable ? given : UUID.randomUUID().toString();
    }

    private static Map<String, String> query(URI uri) {
        return uri.getQuery() == null
                ? Map.of()
                : Arrays.stream(uri.getQuery().split("&", -1))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static void answer(HttpExchange exchange, int status, String mediaType, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", mediaType);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
