/** What post-service is about, and why it refuses. */
@NullMarked
package dev.plaza.post.domain;

import org.jspecify.annotations.NullMarked;
