/** From the queue to the committed effect: consumers, batches, failures and their retries. */
@NullMarked
package dev.plaza.events.inbox;

import org.jspecify.annotations.NullMarked;
