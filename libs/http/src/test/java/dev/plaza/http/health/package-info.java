/** Tests of what the package does. */
@NullMarked
package dev.plaza.http.health;

import org.jspecify.annotations.NullMarked;
