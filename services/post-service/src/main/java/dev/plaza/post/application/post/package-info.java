/** What people do with posts, a class each. */
@NullMarked
package dev.plaza.post.application.post;

import org.jspecify.annotations.NullMarked;
