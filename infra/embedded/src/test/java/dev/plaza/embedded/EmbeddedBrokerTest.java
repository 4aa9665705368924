package dev.plaza.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class EmbeddedBrokerTest {

    @TempDir
    Path directory;

    @Test
    void keepsConfirmedPersistentMessagesOverARestart() throws Exception {
        try (var broker = EmbeddedBroker.start(BrokerSettings.temporary())) {
            var port = broker.port();
            publish(broker, "kept");

            broker.restart();

            assertThat(broker.port()).isEqualTo(port);
            assertThat(consume(broker)).isEqualTo("kept");
        }
    }

    @Test
    void keepsThemForTheNextBrokerOfTheSameDirectory() throws Exception {
        var settings = BrokerSettings.keptIn(directory.resolve("broker"));
        try (var broker = EmbeddedBroker.start(settings)) {
            publish(broker, "kept");
        }

        try (var broker = EmbeddedBroker.start(settings)) {
            assertThat(consume(broker)).isEqualTo("kept");
        }
    }

    @Test
    void cutsClientsOffWhenItStops() throws Exception {
        try (var broker = EmbeddedBroker.start(BrokerSettings.temporary())) {
            var connection = connect(broker);

            broker.stop();

            assertThat(broker.isRunning()).isFalse();
            assertThatThrownBy(connection::createChannel).isInstanceOf(Exception.class);
            assertThatThrownBy(() -> connect(broker)).isInstanceOf(Exception.class);
        }
    }

    @Test
    void refusesAWrongPassword() {
        try (var broker = EmbeddedBroker.start(BrokerSettings.temporary().withAccount("plaza", "a secret"))) {
            assertThatThrownBy(() -> connect(broker.uri().replace("a%20secret", "guess")))
                    .isInstanceOf(Exception.class);
        }
    }

    @Test
    void acceptsAnAccountOfOnesOwn() throws Exception {
        try (var broker = EmbeddedBroker.start(BrokerSettings.temporary().withAccount("plaza", "a \"secret\\"));
                var connection = connect(broker)) {
            assertThat(connection.isOpen()).isTrue();
        }
    }

    @Test
    void saysThatAPortIsTaken() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings = BrokerSettings.keptIn(directory.resolve("broker")).withPort(other.getLocalPort());

            assertThatThrownBy(() -> EmbeddedBroker.start(settings))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(Integer.toString(other.getLocalPort()));
        }
    }

    private static void publish(EmbeddedBroker broker, String text) throws Exception {
        try (var connection = connect(broker);
                var channel = connection.createChannel()) {
            channel.exchangeDeclare("events", BuiltinExchangeType.TOPIC, true);
            channel.queueDeclare(
                    "durable", true, false, false, Map.of("x-queue-type", "quorum", "x-delivery-limit", 5));
            channel.queueBind("durable", "events", "user.#");
            channel.confirmSelect();
            channel.basicPublish(
                    "events",
                    "user.registered",
                    true,
                    MessageProperties.PERSISTENT_BASIC,
                    text.getBytes(StandardCharsets.UTF_8));
            channel.waitForConfirmsOrDie(10_000);
        }
    }

    private static String consume(EmbeddedBroker broker) throws Exception {
        try (var connection = connect(broker);
                var channel = connection.createChannel()) {
            var message = channel.basicGet("durable", true);
            assertThat(message).as("a message in the queue").isNotNull();
            return new String(message.getBody(), StandardCharsets.UTF_8);
        }
    }

    private static Connection connect(EmbeddedBroker broker) throws Exception {
        return connect(broker.uri());
    }

    private static Connection connect(String uri) throws Exception {
        var factory = new ConnectionFactory();
        factory.setUri(uri);
        factory.setAutomaticRecoveryEnabled(false);
        return factory.newConnection("test");
    }
}
