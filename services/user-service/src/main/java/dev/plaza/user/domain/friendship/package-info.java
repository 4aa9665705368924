/** The relation between two people. */
@NullMarked
package dev.plaza.user.domain.friendship;

import org.jspecify.annotations.NullMarked;
