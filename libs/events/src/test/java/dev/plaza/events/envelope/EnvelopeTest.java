package dev.plaza.events.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.AMQP.BasicProperties;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvelopeTest {

    private static final Envelope EVENT = new Envelope(
            UUID.fromString("01980000-0000-7000-8000-000000000001"),
            "user.registered.v1",
            "auth-service",
            UUID.fromString("01980000-0000-7000-8000-000000000002"),
            (1L << 32) + 7,
            Instant.parse("2026-11-20T10:00:00.123456Z"),
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            "{\"name\":\"Ána\"}");

    @Test
    void isACloudEventInBinaryMode() {
        BasicProperties properties = EVENT.toMessage().toProperties("m");

        assertThat(properties.getHeaders())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "cloudEvents_specversion", "1.0",
                        "cloudEvents_id", "01980000-0000-7000-8000-000000000001",
                        "cloudEvents_type", "user.registered.v1",
                        "cloudEvents_source", "/services/auth-service",
                        "cloudEvents_subject", "01980000-0000-7000-8000-000000000002",
                        "cloudEvents_time", "2026-11-20T10:00:00.123456Z",
                        "cloudEvents_dataschema", "urn:plaza:schema:user.registered.v1",
                        "cloudEvents_aggregateversion", "4294967303",
                        "cloudEvents_traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
        assertThat(properties.getContentType()).isEqualTo("application/json");
        assertThat(properties.getDeliveryMode()).isEqualTo(2);
        assertThat(properties.getMessageId()).isEqualTo("m");
        assertThat(EVENT.toMessage().body()).asString().isEqualTo("{\"name\":\"Ána\"}");
    }

    @Test
    void survivesItsWay() {
        Message sent = EVENT.toMessage();

        Message received = Message.received(sent.toProperties("m"), sent.body());

        assertThat(Envelope.of(received)).isEqualTo(EVENT);
    }

    @Test
    void needsNoTrace() {
        Envelope untraced = new Envelope(
                EVENT.id(), EVENT.type(), EVENT.service(), EVENT.aggregateId(), 1, EVENT.time(), null, "{}");

        assertThat(Envelope.of(untraced.toMessage())).isEqualTo(untraced);
    }

    @ParameterizedTest
    @CsvSource({
        "cloudEvents_specversion, ",
        "cloudEvents_specversion, 7",
        "cloudEvents_id, ",
        "cloudEvents_id, one",
        "cloudEvents_type, ",
        "cloudEvents_source, ",
        "cloudEvents_subject, ",
        "cloudEvents_subject, ana",
        "cloudEvents_time, ",
        "cloudEvents_time, yesterday",
        "cloudEvents_aggregateversion, ",
        "cloudEvents_aggregateversion, latest",
    })
    void refusesAMessageWithoutWhatEveryEventHas(String header, String value) {
        Map<String, String> headers = new HashMap<>(EVENT.toMessage().headers());
        if (value == null) {
            headers.remove(header);
        } else {
            headers.put(header, value);
        }
        Message message = new Message(headers, EVENT.toMessage().body());

        assertThatThrownBy(() -> Envelope.of(message)).isInstanceOf(MalformedEventException.class);
    }

    @Test
    void knowsAMessageWithoutIdByItsContent() {
        Message one = new Message(Map.of("a", "1"), new byte[] {1});
        Message same = new Message(Map.of("a", "1"), new byte[] {1});
        Message other = new Message(Map.of("a", "1"), new byte[] {2});

        assertThat(one.idOrDigest()).isEqualTo(same.idOrDigest()).isNotEqualTo(other.idOrDigest());
        assertThat(EVENT.toMessage().idOrDigest()).isEqualTo(EVENT.id());
    }
}
