/** Posts by their tags, and the tags that many write of. */
@NullMarked
package dev.plaza.post.domain.tag;

import org.jspecify.annotations.NullMarked;
