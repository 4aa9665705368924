/** post-service: posts, comments, reactions, timelines and search. */
@NullMarked
package dev.plaza.post;

import org.jspecify.annotations.NullMarked;
