/** Posts: what their authors write, whom they are for, and what others see of them. */
@NullMarked
package dev.plaza.post.domain.post;

import org.jspecify.annotations.NullMarked;
