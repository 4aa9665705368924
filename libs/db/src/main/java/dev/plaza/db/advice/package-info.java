/** Tells developers, while they develop, which of their statements will not do on large tables. */
@NullMarked
package dev.plaza.db.advice;

import org.jspecify.annotations.NullMarked;
