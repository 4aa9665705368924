/** Finding people by what they are called. */
@NullMarked
package dev.plaza.user.domain.search;

import org.jspecify.annotations.NullMarked;
