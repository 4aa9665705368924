/** Keeps counts right. */
@NullMarked
package dev.plaza.post.application.counts;

import org.jspecify.annotations.NullMarked;
