/** Rows to work with where there are no real ones. */
@NullMarked
package dev.plaza.db.seed;

import org.jspecify.annotations.NullMarked;
