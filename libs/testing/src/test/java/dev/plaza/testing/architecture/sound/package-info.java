/** A service that keeps every rule. */
@NullMarked
package dev.plaza.testing.architecture.sound;

import org.jspecify.annotations.NullMarked;
