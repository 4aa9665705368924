/** The connections to the broker, kept open, and the exchange and queues declared on them. */
@NullMarked
package dev.plaza.events.broker;

import org.jspecify.annotations.NullMarked;
