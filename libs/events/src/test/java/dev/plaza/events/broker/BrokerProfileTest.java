package dev.plaza.events.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokerProfileTest {

    @ParameterizedTest
    @ValueSource(strings = {"3.10.8", "3.13.0", "4.3.1", "10.0.0"})
    void givesRabbitReplicatedQueuesWithDeadLetters(String version) {
        assertThat(BrokerProfile.of(Map.of("product", "RabbitMQ", "version", version)))
                .isSameAs(BrokerProfile.RABBITMQ);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.9.29", "2.8", "unknown"})
    void givesOldRabbitsPlainQueues(String version) {
        assertThat(BrokerProfile.of(Map.of("product", "RabbitMQ", "version", version)))
                .isSameAs(BrokerProfile.PLAIN);
    }

    @Test
    void givesOthersPlainQueues() {
        assertThat(BrokerProfile.of(Map.of("product", "qpid", "version", "10.1.0")))
                .isSameAs(BrokerProfile.PLAIN);
        assertThat(BrokerProfile.of(Map.of())).isSameAs(BrokerProfile.PLAIN);
    }
}
