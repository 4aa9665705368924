package dev.plaza.events.envelope;

import com.rabbitmq.client.AMQP.BasicProperties;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A message as it travels or as it is stored after a failure: its headers as text, the content type among them as
 * {@value #CONTENT_TYPE}, and its body.
 */
public final class Message {

    static final String CONTENT_TYPE = "content-type";
    private static final int PERSISTENT = 2;

    private final Map<String, String> headers;
    private final byte[] body;

    /** PostgreSQL stores no NUL, so one in a header's name or value is replaced, as unreadable text is in Unicode. */
    public Message(Map<String, String> headers, byte[] body) {
        this.headers = headers.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        header -> withoutNul(header.getKey()), header -> withoutNul(header.getValue()), (a, b) -> a));
        this.body = body.clone();
    }

    /** What arrived; headers that are no text are taken as their {@code toString} says. */
    public static Message received(BasicProperties properties, byte[] body) {
        Map<String, String> headers = new HashMap<>();
        if (properties.getHeaders() != null) {
            properties.getHeaders().forEach((name, value) -> headers.put(name, String.valueOf(value)));
        }
        if (properties.getContentType() != null) {
            headers.put(CONTENT_TYPE, properties.getContentType());
        }
        return new Message(headers, body);
    }

    /**
     * What to publish it with: persistent.
     *
     * @param messageId by which the broker's returns are told apart
     */
    public BasicProperties toProperties(String messageId) {
        Map<String, Object> others = new HashMap<>(headers);
        others.remove(CONTENT_TYPE);
        return new BasicProperties.Builder()
                .messageId(messageId)
                .deliveryMode(PERSISTENT)
                .contentType(headers.get(CONTENT_TYPE))
                .headers(others)
                .build();
    }

    public Map<String, String> headers() {
        return headers;
    }

    public byte[] body() {
        return body.clone();
    }

    /** An attribute of the event as the header states it, whether or not the message is an event as a whole. */
    public @Nullable String attribute(String name) {
        return headers.get(CloudEventMessageWriter.PREFIX + name);
    }

    /** The event's id; where it states none, one that is always the same for the same message. */
    public UUID idOrDigest() {
        try {
            return UUID.fromString(String.valueOf(attribute("id")));
        } catch (IllegalArgumentException noUuid) {
            byte[] text = new TreeMap<>(headers).toString().getBytes(StandardCharsets.UTF_8);
            return UUID.nameUUIDFromBytes(ByteBuffer.allocate(text.length + body.length)
                    .put(text)
                    .put(body)
                    .array());
        }
    }

    private static String withoutNul(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
