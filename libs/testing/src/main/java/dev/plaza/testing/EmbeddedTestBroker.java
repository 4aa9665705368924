package dev.plaza.testing;

import dev.plaza.embedded.EmbeddedBroker;

/** The broker inside this JVM. */
record EmbeddedTestBroker(EmbeddedBroker broker) implements TestBroker {

    @Override
    public String uri() {
        return broker.uri();
    }

    @Override
    public boolean isRabbitMq() {
        return false;
    }

    @Override
    public void stop() {
        broker.stop();
    }

    @Override
    public void start() {
        broker.start();
    }
}
