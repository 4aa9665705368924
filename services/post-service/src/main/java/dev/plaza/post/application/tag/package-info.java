/** Lists of posts by tag, and trends. */
@NullMarked
package dev.plaza.post.application.tag;

import org.jspecify.annotations.NullMarked;
