/** Work that goes on beside requests. */
@NullMarked
package dev.plaza.events.background;

import org.jspecify.annotations.NullMarked;
