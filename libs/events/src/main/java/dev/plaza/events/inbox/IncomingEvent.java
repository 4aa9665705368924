package dev.plaza.events.inbox;

import dev.plaza.contracts.Lane;
import dev.plaza.events.ReceivedEvent;
import dev.plaza.events.envelope.Envelope;
import dev.plaza.events.envelope.Message;
import java.util.UUID;

/**
 * A message that is an event of a known type.
 *
 * @param message  as it came, to be kept if its handler fails
 * @param received as its handlers see it
 */
record IncomingEvent(Lane lane, Message message, Envelope envelope, ReceivedEvent<?> received) {

    UUID id() {
        return envelope.id();
    }
}
