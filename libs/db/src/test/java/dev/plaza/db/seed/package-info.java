/** Tests of seeding. */
@NullMarked
package dev.plaza.db.seed;

import org.jspecify.annotations.NullMarked;
