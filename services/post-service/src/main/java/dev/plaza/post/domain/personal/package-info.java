/** Everything that is kept of a person. */
@NullMarked
package dev.plaza.post.domain.personal;

import org.jspecify.annotations.NullMarked;
