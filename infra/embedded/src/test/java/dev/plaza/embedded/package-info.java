/** Tests of the embedded servers: each starts real ones. */
@NullMarked
package dev.plaza.embedded;

import org.jspecify.annotations.NullMarked;
