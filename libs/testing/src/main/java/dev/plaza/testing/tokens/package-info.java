/** Access tokens as the auth service signs them, and as attackers would like to. */
@NullMarked
package dev.plaza.testing.tokens;

import org.jspecify.annotations.NullMarked;
