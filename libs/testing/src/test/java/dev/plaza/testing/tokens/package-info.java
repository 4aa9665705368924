/** Tests of the makers of tokens. */
@NullMarked
package dev.plaza.testing.tokens;

import org.jspecify.annotations.NullMarked;
