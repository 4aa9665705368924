/** A tiny service with everything that can go wrong. */
@NullMarked
package dev.plaza.http.example;

import org.jspecify.annotations.NullMarked;
