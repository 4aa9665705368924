/** Use cases of comments. */
@NullMarked
package dev.plaza.post.application.comment;

import org.jspecify.annotations.NullMarked;
