/** A layer of a service that breaks every rule. */
@NullMarked
package dev.plaza.testing.architecture.broken.infrastructure;

import org.jspecify.annotations.NullMarked;
