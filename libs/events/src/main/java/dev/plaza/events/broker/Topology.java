package dev.plaza.events.broker;

import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import dev.plaza.contracts.Catalogue;
import dev.plaza.contracts.EventType;
import dev.plaza.contracts.Lane;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

/**
 * The exchange, queues and bindings that the catalogue asks for, declared on every connection. Whoever connects first
 * declares the queues of every consumer, its own or not, so that events wait for a service that has not started yet.
 * Bindings are only added: a type that a service no longer consumes must be unbound by hand.
 */
@Singleton
public final class Topology {

    /** The topic exchange of all events; the routing key is the name of the type. */
    public static final String EXCHANGE = "plaza.events";

    /** Where RabbitMQ puts messages on which consumers kept dying. */
    public static final String DEAD_LETTERS = "plaza.dead";

    private final Catalogue catalogue;

    Topology(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    void declare(Connection connection) throws IOException, TimeoutException {
        BrokerProfile profile = BrokerProfile.of(connection.getServerProperties());
        try (Channel channel = connection.createChannel()) {
            channel.exchangeDeclare(EXCHANGE, BuiltinExchangeType.TOPIC, true);
            if (profile.hasDeadLetters()) {
                channel.queueDeclare(DEAD_LETTERS, true, false, false, profile.deadLetterQueue());
            }
            for (String service : catalogue.types().stream()
                    .flatMap(type -> type.consumers().stream())
                    .distinct()
                    .sorted()
                    .toList()) {
                declare(service, profile, channel);
            }
        }
    }

    private void declare(String service, BrokerProfile profile, Channel channel) throws IOException {
        for (Lane lane : Lane.values()) {
            channel.queueDeclare(lane.queueOf(service), true, false, false, profile.queue());
        }
        for (EventType<?> type : catalogue.consumedBy(service)) {
            channel.queueBind(type.lane().queueOf(service), EXCHANGE, type.name());
        }
    }
}
