package dev.plaza.testing;

import java.util.List;
import java.util.function.Consumer;

/**
 * A virtual host of a RabbitMQ node that can be told things by {@code rabbitmqctl}. Stopping it stops the whole node.
 *
 * @param control runs rabbitmqctl with these arguments, throwing if it fails
 */
record RabbitMqTestBroker(String uri, Consumer<List<String>> control) implements TestBroker {

    @Override
    public boolean isRabbitMq() {
        return true;
    }

    @Override
    public void stop() {
        control.accept(List.of("stop_app"));
    }

    @Override
    public void start() {
        control.accept(List.of("start_app"));
        control.accept(List.of("await_startup", "--timeout", "60"));
    }

    /** A new virtual host on the node, where {@code user} may do everything. */
    static RabbitMqTestBroker onNewVirtualHost(
            String nodeUri, String name, String user, Consumer<List<String>> control) {
        control.accept(List.of("add_vhost", name));
        control.accept(List.of("set_permissions", "--vhost", name, user, ".*", ".*", ".*"));
        AtEnd.run(() -> control.accept(List.of("delete_vhost", name)));
        return new RabbitMqTestBroker(nodeUri + "/" + name, control);
    }
}
