/** An event as an AMQP message: CloudEvents 1.0 in binary mode around a JSON payload. */
@NullMarked
package dev.plaza.events.envelope;

import org.jspecify.annotations.NullMarked;
