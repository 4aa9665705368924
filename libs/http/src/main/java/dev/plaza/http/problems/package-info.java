/** Turns whatever can go wrong while a request is answered into a problem. */
@NullMarked
package dev.plaza.http.problems;

import org.jspecify.annotations.NullMarked;
