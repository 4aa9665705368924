/** Search in posts, and what keeps it right. */
@NullMarked
package dev.plaza.post.application.search;

import org.jspecify.annotations.NullMarked;
