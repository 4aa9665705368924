package dev.plaza.gateway;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** A gateway in front of an echo (auth, post, media), of streams (notification, message) and of nothing (user). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class GatewayTest implements TestPropertyProvider {

    protected final EchoService echo = new EchoService();
    protected final StreamService streams = new StreamService();
    protected final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Inject
    protected EmbeddedServer gateway;

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>();
        properties.put("plaza.port", "-1");
        address(properties, "auth-service", echo.uri());
        address(properties, "post-service", echo.uri());
        address(properties, "media-service", echo.uri());
        address(properties, "user-service", URI.create("http://127.0.0.1:" + closedPort()));
        address(properties, "notification-service", streams.uri());
        address(properties, "message-service", streams.uri());
        properties.put("plaza.gateway.services.post-service.timeout", "500ms");
        properties.put("plaza.gateway.services.message-service.timeout", "60s");
        properties.put("plaza.gateway.cors-origins", "https://app.example");
        return properties;
    }

    @AfterAll
    void stopServices() throws IOException {
        client.close();
        echo.close();
        streams.close();
    }

    protected HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.getURI().resolve(path)).timeout(Duration.ofSeconds(30));
    }

    protected HttpResponse<String> get(String path) {
        return send(request(path).build());
    }

    protected HttpResponse<String> send(String method, String path, BodyPublisher body) {
        return send(request(path).method(method, body).build());
    }

    protected HttpResponse<String> send(String method, String path) {
        return send(method, path, BodyPublishers.noBody());
    }

    protected HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static void address(Map<String, String> properties, String service, URI uri) {
        properties.put("plaza.gateway.services." + service + ".url", uri.toString());
    }

    private static int closedPort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
