package dev.plaza.events.inbox;

import dev.plaza.contracts.Lane;
import dev.plaza.events.envelope.Message;

/**
 * A message as it came from a queue.
 *
 * @param tag by which the broker is told that it is done with; counts up within a channel
 */
record Delivery(long tag, Lane lane, Message message) {}
