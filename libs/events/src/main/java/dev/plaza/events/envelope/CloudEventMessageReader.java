package dev.plaza.events.envelope;

import io.cloudevents.SpecVersion;
import io.cloudevents.core.data.BytesCloudEventData;
import io.cloudevents.core.message.impl.BaseGenericBinaryMessageReaderImpl;
import java.util.Locale;
import java.util.function.BiConsumer;

/** Reads what {@link CloudEventMessageWriter} writes. */
final class CloudEventMessageReader extends BaseGenericBinaryMessageReaderImpl<String, String> {

    private final Message message;

    /**
     * A reader of one message.
     *
     * @throws MalformedEventException when it does not say which version of CloudEvents it is
     */
    CloudEventMessageReader(Message message) {
        super(version(message), BytesCloudEventData.wrap(message.body()));
        this.message = message;
    }

    private static SpecVersion version(Message message) {
        String version = message.headers().get(CloudEventMessageWriter.SPEC_VERSION);
        if (version == null) {
            throw new MalformedEventException("no CloudEvent: " + CloudEventMessageWriter.SPEC_VERSION + " is missing");
        }
        return SpecVersion.parse(version);
    }

    @Override
    protected boolean isContentTypeHeader(String name) {
        return name.equals(Message.CONTENT_TYPE);
    }

    @Override
    protected boolean isCloudEventsHeader(String name) {
        return name.startsWith(CloudEventMessageWriter.PREFIX);
    }

    @Override
    protected String toCloudEventsKey(String name) {
        return name.substring(CloudEventMessageWriter.PREFIX.length()).toLowerCase(Locale.ROOT);
    }

    @Override
    protected void forEachHeader(BiConsumer<String, String> action) {
        message.headers().forEach(action);
    }

    @Override
    protected String toCloudEventsValue(String value) {
        return value;
    }
}
