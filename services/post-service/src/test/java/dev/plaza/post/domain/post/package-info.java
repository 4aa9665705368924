@NullMarked
package dev.plaza.post.domain.post;

import org.jspecify.annotations.NullMarked;
