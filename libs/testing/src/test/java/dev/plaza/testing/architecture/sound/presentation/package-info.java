/** A layer of a service that keeps every rule. */
@NullMarked
package dev.plaza.testing.architecture.sound.presentation;

import org.jspecify.annotations.NullMarked;
