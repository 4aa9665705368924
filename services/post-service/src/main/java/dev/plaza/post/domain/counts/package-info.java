/** How often people have reacted, commented and shared. */
@NullMarked
package dev.plaza.post.domain.counts;

import org.jspecify.annotations.NullMarked;
