package dev.plaza.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestServersTest {

    @Test
    void givesEachAskerADatabaseOfItsOwn() {
        var one = TestServers.database("auth");
        var other = TestServers.database("auth");

        one.execute("CREATE TABLE things (name text)");

        assertThat(one.admin().database()).isNotEqualTo(other.admin().database());
        assertThat(other.count("SELECT count(*) FROM pg_tables WHERE tablename = 'things'"))
                .isZero();
        assertThat(one.count("SELECT count(*) FROM pg_tables WHERE tablename = 'things'"))
                .isOne();
    }

    @Test
    void givesTheRolesOfProduction() throws SQLException {
        var database = TestServers.database("user-service");

        try (var owner = database.owner().connect();
                var statement = owner.createStatement()) {
            statement.execute("CREATE TABLE things (name text)");
        }
        try (var app = database.app().connect();
                var statement = app.createStatement()) {
            statement.execute("INSERT INTO things VALUES ('one')");
            assertThatThrownBy(() -> statement.execute("DROP TABLE things"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
        assertThat(database.query("SELECT name FROM things")).containsExactly("one");
    }

    @Test
    void sharesOneBroker() {
        assertThat(TestServers.broker()).isSameAs(TestServers.broker());
    }

    @Test
    void brokerKeepsPersistentMessagesOverARestart() throws Exception {
        var broker = TestServers.freshBroker();
        try (var connection = connect(broker);
                var channel = connection.createChannel()) {
            channel.queueDeclare("kept", true, false, false, Map.of());
            channel.confirmSelect();
            channel.basicPublish("", "kept", MessageProperties.PERSISTENT_BASIC, new byte[] {1});
            channel.waitForConfirmsOrDie();
        }

        broker.restart();

        try (var connection = connect(broker);
                var channel = connection.createChannel()) {
            assertThat(channel.basicGet("kept", true)).isNotNull();
        }
    }

    @Test
    void aFreshBrokerKnowsNoQueuesOfTheOthers() throws Exception {
        try (var connection = connect(TestServers.broker());
                var channel = connection.createChannel()) {
            channel.queueDeclare("known", true, false, false, Map.of());
        }

        try (var connection = connect(TestServers.freshBroker())) {
            var channel = connection.createChannel();
            assertThatThrownBy(() -> channel.queueDeclarePassive("known")).hasStackTraceContaining("404");
        }
    }

    @Test
    void stoppedBrokerRefusesClientsUntilItIsStarted() throws Exception {
        var broker = TestServers.freshBroker();

        broker.stop();
        assertThatThrownBy(() -> connect(broker)).isInstanceOf(Exception.class);

        broker.start();
        try (var connection = connect(broker)) {
            assertThat(connection.isOpen()).isTrue();
        }
    }

    @Test
    void settingsNameBothServersAndFreePorts() {
        var database = TestServers.database("settings");
        var broker = TestServers.broker();

        assertThat(TestSettings.onFreePorts()
                        .with(database)
                        .with(broker)
                        .with("micronaut.server.port", "8080")
                        .asMap())
                .containsOnly(
                        Map.entry("plaza.database.url", database.appUrl()),
                        Map.entry("plaza.database.migration-url", database.ownerUrl()),
                        Map.entry("plaza.environment", "test"),
                        Map.entry("rabbitmq.uri", broker.uri()),
                        Map.entry("micronaut.server.port", "8080"),
                        Map.entry("endpoints.all.port", "-1"));
    }

    @Test
    void namesTheKindsOfServersWhenItIsAskedForAnother() {
        assertThat(ServerKind.parse(ServerKind.PROPERTY, "containers")).isEqualTo(ServerKind.CONTAINERS);
        assertThatThrownBy(() -> ServerKind.parse(ServerKind.PROPERTY, "docker"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("embedded, external, containers, auto");
    }

    private static Connection connect(TestBroker broker) throws Exception {
        var factory = new ConnectionFactory();
        factory.setUri(broker.uri());
        factory.setAutomaticRecoveryEnabled(false);
        return factory.newConnection("test");
    }
}
