/** Tests of what the other modules' tests stand on. */
@NullMarked
package dev.plaza.testing;

import org.jspecify.annotations.NullMarked;
