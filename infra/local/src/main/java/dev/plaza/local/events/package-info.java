/** Looks into the services' event tables: what waits, what failed, what is dead. */
@NullMarked
package dev.plaza.local.events;

import org.jspecify.annotations.NullMarked;
