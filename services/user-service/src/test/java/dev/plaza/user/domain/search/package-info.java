/** Tests of what may be searched for. */
@NullMarked
package dev.plaza.user.domain.search;

import org.jspecify.annotations.NullMarked;
