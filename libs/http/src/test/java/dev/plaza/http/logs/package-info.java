/** Tests of what the package does. */
@NullMarked
package dev.plaza.http.logs;

import org.jspecify.annotations.NullMarked;
