/** Advice on planted faults, on a real database. */
@NullMarked
package dev.plaza.db.advice;

import org.jspecify.annotations.NullMarked;
