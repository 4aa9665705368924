/** What can be measured and traced of the events' way. */
@NullMarked
package dev.plaza.events.telemetry;

import org.jspecify.annotations.NullMarked;
