/** Tests of the makers of people. */
@NullMarked
package dev.plaza.testing.people;

import org.jspecify.annotations.NullMarked;
