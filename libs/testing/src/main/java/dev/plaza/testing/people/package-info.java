/** Makers of people: plain values, unique unless told otherwise. */
@NullMarked
package dev.plaza.testing.people;

import org.jspecify.annotations.NullMarked;
