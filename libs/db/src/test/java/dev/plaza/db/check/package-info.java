/** Databases that are not as they should be. */
@NullMarked
package dev.plaza.db.check;

import org.jspecify.annotations.NullMarked;
