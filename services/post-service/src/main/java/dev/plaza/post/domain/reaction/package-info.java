/** How people feel about posts and comments. */
@NullMarked
package dev.plaza.post.domain.reaction;

import org.jspecify.annotations.NullMarked;
