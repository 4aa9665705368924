/** Tests of migrations. */
@NullMarked
package dev.plaza.db.migration;

import org.jspecify.annotations.NullMarked;
