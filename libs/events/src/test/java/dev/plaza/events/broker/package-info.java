/** Tests of events between services, on a real PostgreSQL and a real broker. */
@NullMarked
package dev.plaza.events.broker;

import org.jspecify.annotations.NullMarked;
