package dev.plaza.http.logs;

import ch.qos.logback.classic.spi.ILoggingEvent;
import co.elastic.logging.logback.EcsEncoder;
import java.nio.charset.StandardCharsets;

/** One line of JSON an event, in the names of the Elastic Common Schema. */
public final class RedactingEcsEncoder extends EcsEncoder {

    @Override
    public byte[] encode(ILoggingEvent event) {
        String line = new String(super.encode(event), StandardCharsets.UTF_8);
        return Redaction.of(line).getBytes(StandardCharsets.UTF_8);
    }
}
