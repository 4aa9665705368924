package dev.plaza.service.security.keys;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.plaza.testing.tokens.TestSigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Publishes keys over HTTP, or refuses to. */
final class FakeAuthService implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile Answer answer = FakeAuthService::nothing;

    private FakeAuthService(HttpServer server) {
        this.server = server;
    }

    static FakeAuthService start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var service = new FakeAuthService(server);
            server.createContext("/", exchange -> {
                service.requests.incrementAndGet();
                service.answer.to(exchange);
            });
            server.setExecutor(service.threads);
            server.start();
            return service;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/.well-known/jwks.json";
    }

    /** How often it was asked since its answer was last chosen to be nothing. */
    int requests() {
        return requests.get();
    }

    void publishes(TestSigningKey... keys) {
        publishes(TestSigningKey.jwks(List.of(keys)));
    }

    void publishes(String set) {
        answer = exchange -> {
            byte[] body = set.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        };
    }

    void answersNothing() {
        answer = FakeAuthService::nothing;
        requests.set(0);
    }

    void hangs() {
        answer = exchange -> {};
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void nothing(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(503, -1);
        exchange.close();
    }

    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }
}
