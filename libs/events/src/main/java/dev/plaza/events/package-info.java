/** Events between services: what a service adds to its outbox and handles from its inbox. */
@NullMarked
package dev.plaza.events;

import org.jspecify.annotations.NullMarked;
