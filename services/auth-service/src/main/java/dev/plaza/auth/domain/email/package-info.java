/** Showing that an e-mail address is one's own. */
@NullMarked
package dev.plaza.auth.domain.email;

import org.jspecify.annotations.NullMarked;
