/** Timelines, and what is shown of them in which order. */
@NullMarked
package dev.plaza.post.domain.feed;

import org.jspecify.annotations.NullMarked;
