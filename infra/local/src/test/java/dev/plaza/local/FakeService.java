package dev.plaza.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * The least that the supervisor expects of a service: readiness on PLAZA_PORT, and an end when standard input ends. With
 * FAKE_MODE it misbehaves: {@code broken} ends at once, {@code deaf} outlives its standard input.
 */
public final class FakeService {

    private FakeService() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var mode = System.getenv().getOrDefault("FAKE_MODE", "");
        if (mode.equals("broken")) {
            System.out.println("a setting is missing");
            System.exit(3);
        }
        var port = Integer.parseInt(System.getenv("PLAZA_PORT"));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/health/readiness", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("stopping in order")));
        System.out.println("listening on " + port);
        if (mode.equals("deaf")) {
            Thread.currentThread().join();
        }
        while (System.in.read() >= 0) {
            // nobody writes to us
        }
        System.out.println("standard input ended");
        System.exit(0);
    }
}
