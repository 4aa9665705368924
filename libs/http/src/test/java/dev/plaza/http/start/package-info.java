/** Tests of what the package does. */
@NullMarked
package dev.plaza.http.start;

import org.jspecify.annotations.NullMarked;
