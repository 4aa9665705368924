/** What is kept for a while and then removed. */
@NullMarked
package dev.plaza.auth.domain.cleanup;

import org.jspecify.annotations.NullMarked;
