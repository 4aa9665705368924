package dev.plaza.events.envelope;

import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.rw.CloudEventRWException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a payload: CloudEvents 1.0, with the aggregate's version and the trace as extensions.
 *
 * @param service     who published it; the event's source is {@code /services/<service>}
 * @param traceparent the W3C trace context that the event was added in, if any
 * @param data        the payload as JSON
 */
public record Envelope(
        UUID id,
        String type,
        String service,
        UUID aggregateId,
        long aggregateVersion,
        Instant time,
        @Nullable String traceparent,
        String data) {

    private static final String SOURCE = "/services/";
    private static final String SCHEMA = "urn:plaza:schema:";
    private static final String JSON = "application/json";

    /** An extension of CloudEvents; as text, because their integers have 32 bits. */
    private static final String AGGREGATE_VERSION = "aggregateversion";

    private static final String TRACEPARENT = "traceparent";

    /** The event as a message, ready to be published. */
    public Message toMessage() {
        CloudEventBuilder event = CloudEventBuilder.v1()
                .withId(id.toString())
                .withType(type)
                .withSource(URI.create(SOURCE + service))
                .withSubject(aggregateId.toString())
                .withTime(time.atOffset(ZoneOffset.UTC))
                .withDataSchema(URI.create(SCHEMA + type))
                .withDataContentType(JSON)
                .withExtension(AGGREGATE_VERSION, Long.toString(aggregateVersion))
                .withData(data.getBytes(StandardCharsets.UTF_8));
        if (traceparent != null) {
            event.withExtension(TRACEPARENT, traceparent);
        }
        return new CloudEventMessageWriter().writeBinary(event.build());
    }

    /**
     * Reads a message.
     *
     * @throws MalformedEventException when it is no CloudEvent, or lacks what every event here has
     */
    public static Envelope of(Message message) {
        try {
            CloudEvent event = new CloudEventMessageReader(message).toEvent();
            return new Envelope(
                    UUID.fromString(event.getId()),
                    event.getType(),
                    serviceOf(event.getSource()),
                    UUID.fromString(present("subject", event.getSubject())),
                    Long.parseLong(present(AGGREGATE_VERSION, event.getExtension(AGGREGATE_VERSION))
                            .toString()),
                    present("time", event.getTime()).toInstant(),
                    event.getExtension(TRACEPARENT) instanceof String trace ? trace : null,
                    text(present("data", event.getData())));
        } catch (CloudEventRWException | IllegalArgumentException | IllegalStateException | DateTimeException fault) {
            throw new MalformedEventException("not an event's envelope: " + fault.getMessage(), fault);
        }
    }

    private static String serviceOf(URI source) {
        String path = source.toString();
        return path.startsWith(SOURCE) ? path.substring(SOURCE.length()) : path;
    }

    private static <T> T present(String name, @Nullable T value) {
        if (value == null) {
            throw new MalformedEventException(name + " is missing");
        }
        return value;
    }

    private static String text(CloudEventData data) {
        return new String(data.toBytes(), StandardCharsets.UTF_8);
    }
}
