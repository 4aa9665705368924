/** Copies of other services' aggregates, kept in step by versioned upserts. */
@NullMarked
package dev.plaza.events.replica;

import org.jspecify.annotations.NullMarked;
