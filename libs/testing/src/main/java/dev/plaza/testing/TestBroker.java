package dev.plaza.testing;

import java.util.Map;

/** An AMQP broker for tests. What survives its {@link #stop()} is what would survive in production: durable queues and persistent messages. */
public interface TestBroker {

    /** {@code amqp://user:password@host:port}, without a trailing slash. */
    String uri();

    /** Whether this is RabbitMQ, which knows more than AMQP 0-9-1 asks (quorum queues, delivery limits, …). */
    boolean isRabbitMq();

    /** Cuts every client off and refuses new ones until {@link #start()}. */
    void stop();

    /** Accepts clients again, on the same URI; nothing happens if it runs. */
    void start();

    /** {@link #stop()}, then {@link #start()}. */
    default void restart() {
        stop();
        start();
    }

    /** The URI under the name that libs/events reads. */
    default Map<String, String> properties() {
        return Map.of("rabbitmq.uri", uri());
    }
}
