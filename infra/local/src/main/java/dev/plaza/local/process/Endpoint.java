package dev.plaza.local.process;

/**
 * What a process offers on this machine, and how to ask whether it does.
 *
 * @param url for people, without credentials
 */
public record Endpoint(String name, int port, String url, Readiness readiness) {

    private static final String READINESS_PATH = "/health/readiness";

    /** A service of ours. */
    public static Endpoint http(String name, int port) {
        var ready = Readiness.http("http://127.0.0.1:" + port + READINESS_PATH);
        return new Endpoint(name, port, "http://localhost:" + port, ready);
    }

    /** A message broker. */
    public static Endpoint amqp(String name, int port) {
        return new Endpoint(name, port, "amqp://localhost:" + port, Readiness.port(port));
    }
}
