package dev.plaza.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** A service that answers with what it was sent, and with bodies of any size and slowness. */
final class EchoService implements AutoCloseable {

    private static final int CHUNK = 64 * 1024;

    static {
        // otherwise each answer waits 40 ms for the gateway to acknowledge its head
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;

    EchoService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::echo);
        server.createContext("/health/readiness", exchange -> answer(exchange, 200, "{}"));
        server.createContext("/api/v1/media/upload", this::count);
        server.createContext("/api/v1/media/download", EchoService::download);
        server.createContext("/api/v1/posts/slow", EchoService::slow);
        server.createContext("/api/v1/auth/broken", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(new byte[10]);
            exchange.getResponseBody().flush();
            exchange.close();
        });
        server.createContext("/api/v1/auth/refused", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
            exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            answer(exchange, 401, "{\"code\":\"auth.unauthenticated\"}");
        });
        server.createContext("/api/v1/auth/no-content", exchange -> answer(exchange, 204, ""));
        server.createContext("/api/v1/auth/unchanged", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            answer(exchange, 304, "");
        });
        server.createContext("/api/v1/auth/headers", exchange -> {
            var headers = exchange.getResponseHeaders();
            headers.set("ETag", "\"7\"");
            headers.set("Link", "</api/v1/x>; rel=\"next\"");
            headers.set("Cache-Control", "private, max-age=60");
            headers.set("Set-Cookie", "a=b");
            headers.add("Set-Cookie", "c=d");
            headers.set("Keep-Alive", "timeout=7");
            headers.set("Proxy-Authenticate", "Basic");
            headers.set("Connection", "X-Internal-Hop");
            headers.set("X-Internal-Hop", "1");
            answer(exchange, 418, "teapot");
        });
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void echo(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        StringBuilder seen = new StringBuilder();
        seen.append(exchange.getRequestMethod())
                .append(' ')
                .append(exchange.getRequestURI())
                .append('\n');
        exchange.getRequestHeaders()
                .forEach((name, values) -> values.forEach(value -> seen.append(name.toLowerCase(java.util.Locale.ROOT))
                        .append(": ")
                        .append(value)
                        .append('\n')));
        seen.append('\n').append(body);
        exchange.getResponseHeaders().set("Content-Type", "text/plain");
        answer(exchange, 200, seen.toString());
    }

    private void count(HttpExchange exchange) throws IOException {
        long bytes = exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        answer(exchange, 200, Long.toString(bytes));
    }

    private static void download(HttpExchange exchange) throws IOException {
        long left = Long.parseLong(exchange.getRequestURI().getQuery());
        exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
        exchange.sendResponseHeaders(200, left);
        try (OutputStream out = exchange.getResponseBody()) {
            byte[] chunk = new byte[CHUNK];
            for (; left > 0; left -= CHUNK) {
                out.write(chunk, 0, (int) Math.min(CHUNK, left));
            }
        }
    }

    /** Answers only when the gateway has long given up. */
    private static void slow(HttpExchange exchange) throws IOException {
        try {
            Thread.sleep(20_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        answer(exchange, 200, "late");
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        boolean isEmpty = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, isEmpty ? -1 : body.length);
        if (!isEmpty) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
