package dev.plaza.events.envelope;

import io.cloudevents.CloudEventData;
import io.cloudevents.SpecVersion;
import io.cloudevents.core.format.EventFormat;
import io.cloudevents.core.message.MessageWriter;
import io.cloudevents.core.v1.CloudEventV1;
import io.cloudevents.rw.CloudEventContextWriter;
import io.cloudevents.rw.CloudEventWriter;
import java.util.HashMap;
import java.util.Map;

/**
 * Binds the CloudEvents SDK to AMQP 0-9-1, for which it has no binding, in the way of its binding for AMQP 1.0: binary
 * mode, attributes as headers. Of the two prefixes which that allows, {@value #PREFIX} rather than {@code cloudEvents:},
 * because a colon is not legal in the property names of several clients and tools.
 */
final class CloudEventMessageWriter
        implements MessageWriter<CloudEventMessageWriter, Message>, CloudEventWriter<Message> {

    static final String PREFIX = "cloudEvents_";
    static final String SPEC_VERSION = PREFIX + CloudEventV1.SPECVERSION;

    private final Map<String, String> headers = new HashMap<>();

    @Override
    public CloudEventMessageWriter create(SpecVersion version) {
        headers.put(SPEC_VERSION, version.toString());
        return this;
    }

    @Override
    public CloudEventContextWriter withContextAttribute(String name, String value) {
        headers.put(name.equals(CloudEventV1.DATACONTENTTYPE) ? Message.CONTENT_TYPE : PREFIX + name, value);
        return this;
    }

    @Override
    public Message end(CloudEventData data) {
        return new Message(headers, data.toBytes());
    }

    @Override
    public Message end() {
        return new Message(headers, new byte[0]);
    }

    /** Structured mode, in which the whole event is the body, is not used. */
    @Override
    public Message setEvent(EventFormat format, byte[] value) {
        throw new UnsupportedOperationException("events travel in binary mode");
    }
}
