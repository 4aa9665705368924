/** Removes what counts for nothing any longer. */
@NullMarked
package dev.plaza.auth.application.cleanup;

import org.jspecify.annotations.NullMarked;
