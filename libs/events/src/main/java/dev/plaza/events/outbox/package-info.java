/** From the committed row to the broker's confirm: relay, publisher, settlement and sweep. */
@NullMarked
package dev.plaza.events.outbox;

import org.jspecify.annotations.NullMarked;
