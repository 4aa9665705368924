/** Finding posts by what is written in them. */
@NullMarked
package dev.plaza.post.domain.search;

import org.jspecify.annotations.NullMarked;
