package dev.plaza.events.inbox;

import dev.plaza.contracts.Lane;
import dev.plaza.events.envelope.Message;
import java.util.UUID;

/**
 * A row of {@code inbox_failures} that was taken to be tried again.
 *
 * @param attempts how often it was tried, this time included
 */
record Failure(UUID id, Lane lane, Message message, int attempts) {}
