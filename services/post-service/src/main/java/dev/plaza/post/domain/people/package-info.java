/** People as far as posts need them. */
@NullMarked
package dev.plaza.post.domain.people;

import org.jspecify.annotations.NullMarked;
