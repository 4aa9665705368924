/** What people say below posts, and to each other. */
@NullMarked
package dev.plaza.post.domain.comment;

import org.jspecify.annotations.NullMarked;
